-- Packs: which version of each system's pack is in force. The files stand in kept_file.
create table pack (
  system    text        primary key check (length(system) <= 64),
  hash      bytea       not null check (length(hash) = 32),
  version   integer     not null,
  loaded_at timestamptz not null,
  in_force  boolean     not null  -- false once the folder no longer has it
);

-- Calendar: the zone's own days, on top of the notices of the State Council.
create table local_day (
  id       uuid        not null unique,  -- of this arrangement; the same date may get another one
  date     date        primary key,
  off      boolean     not null,
  reason   text        not null check (length(reason) between 1 and 200),
  added_at timestamptz not null
);

-- Registry: enterprises and other bodies by unified social credit code (GB 32100-2015).
create table party (
  id         uuid        primary key,
  code       text        not null unique check (length(code) = 18),
  name       text        not null check (length(name) between 1 and 200),
  unit       uuid        unique,  -- the unit that this party also is, as a state company
  version    integer     not null,
  entered_at timestamptz not null
);
create index party_name on party (name, id);

grant select, insert, update, delete on pack, local_day to ${app_role};
grant select, insert, update on party to ${app_role};

-- Units, posts, persons and accounts are projections of the acts `people.*`. Passwords and
-- credentials are not: a secret has no place in a journal that is kept for good.

create table unit (
  id            uuid primary key,
  code          text    not null unique check (length(code) between 1 and 64),
  name          text    not null check (length(name) between 1 and 200),
  kind          text    not null,
  parent        uuid    references unit,
  from_day      date    not null,
  to_day        date    check (to_day >= from_day),
  officers_send boolean not null,
  aliases       jsonb   not null check (jsonb_typeof(aliases) = 'array'),  -- 简称、曾用名, with days
  version       integer not null,
  check (parent <> id)
);
create index unit_parent on unit (parent);

create table person (
  id      uuid primary key,
  name    text    not null check (length(name) between 1 and 100),
  phone   text    not null check (length(phone) <= 40),
  version integer not null
);

create table post (
  id            uuid primary key,
  unit          uuid    not null references unit,
  title         text    not null check (length(title) between 1 and 100),
  person        uuid    not null references person,
  rights        text[]  not null,
  from_day      date    not null,
  to_day        date    check (to_day >= from_day),
  stands_in_for uuid    references post,
  rank          integer not null,
  version       integer not null
);
create index post_unit on post (unit);
create index post_person on post (person);

create table account (
  id        uuid primary key,
  login     text    not null unique check (length(login) between 2 and 64),
  person    uuid    not null references person,
  closed_on date,
  version   integer not null
);
create index account_person on account (person);

create table password (
  account     uuid primary key references account,
  hash        text    not null,       -- Argon2id, with its parameters and its salt
  must_change boolean not null
);

-- Attempts to sign in, by the login's SHA-256 and whether or not there is such a login: being
-- locked must not tell which logins exist. Forgotten with the right password, or after a day.
create table sign_in_attempt (
  login        bytea primary key check (length(login) = 32),
  failed       integer     not null,
  since        timestamptz not null,  -- the first of the attempts that `failed` counts
  locked_until timestamptz
);
create index sign_in_attempt_since on sign_in_attempt (since);

-- Whatever lets somebody in by a secret that the house made: a session (cookie), a token for a
-- program, a link that works once. Only the secret's SHA-256 is here.
create table credential (
  hash         bytea primary key check (length(hash) = 32),
  id           uuid        not null unique,
  kind         text        not null check (kind in ('SESSION', 'TOKEN', 'LINK')),
  account      uuid        references account,
  person       uuid        not null,   -- who stands behind it, in which post, for which unit
  post         uuid        not null,
  unit         uuid        not null,
  name         text        not null check (length(name) <= 200),
  created_at   timestamptz not null,
  last_seen_at timestamptz not null,
  expires_at   timestamptz not null,
  revoked_at   timestamptz,            -- signed out, withdrawn; for a link: used
  matter       uuid,                   -- what a link is about, and for which unit it counts
  for_unit     uuid,
  basis        text        check (length(basis) <= 500),
  check ((kind = 'LINK') = (matter is not null and for_unit is not null and basis is not null)),
  check (kind = 'LINK' or account is not null)
);
create index credential_account on credential (account, kind);

-- How far the zone's time stands from the machine's (demo). One row, or none.
create table clock_offset (
  only_one boolean primary key default true check (only_one),
  micros   bigint  not null,
  version  integer not null
);

grant select, insert, update on unit, person, post, account, password, credential, clock_offset
  to ${app_role};
grant select, insert, update, delete on sign_in_attempt to ${app_role};

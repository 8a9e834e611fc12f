-- Ledgers that came back, and the forms of other offices.

create table ledger_return (
  id      uuid primary key,
  version integer not null,
  unit    uuid not null,           -- for whom it was brought back
  at      timestamptz not null,
  doc     text not null            -- what is to be done, as JSON; it does not change
);

-- What came of each row: written in the transaction of its act, so that none is done twice.
create table ledger_return_row (
  back    uuid not null,
  matter  uuid not null,
  unit    uuid not null,
  number  text not null,
  outcome text not null,           -- DONE, PREPARED, REFUSED
  refusal text,
  primary key (back, matter)
);

create table form_layout (
  id      uuid primary key,
  version integer not null,
  unit    uuid not null,           -- whose layout it is
  name    text not null check (length(name) between 1 and 100),
  headers text not null,           -- by which it is found again
  doc     text not null            -- the whole layout as JSON
);
create index form_layout_found on form_layout (unit, headers);

alter table ledger_return enable row level security;
alter table ledger_return_row enable row level security;
alter table form_layout enable row level security;
create policy ledger_return_own on ledger_return using (unit = claim_unit() or claim_house())
  with check (unit = claim_unit() or claim_house());
create policy ledger_return_row_own on ledger_return_row
  using (unit = claim_unit() or claim_house()) with check (unit = claim_unit() or claim_house());
create policy form_layout_own on form_layout using (unit = claim_unit() or claim_house())
  with check (unit = claim_unit() or claim_house());

grant select, insert, update, delete on ledger_return, ledger_return_row, form_layout to ${app_role};

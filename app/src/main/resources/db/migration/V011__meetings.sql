-- Since when the lead's next report is awaited (提醒).
alter table matter add column reminded_at timestamptz;
create index matter_reminded on matter (lead, reminded_at) where reminded_at is not null;

-- A password that somebody else set lets in until then, to be changed; null for one's own.
alter table password add column change_by timestamptz;

-- Whether a row may be read, asked in place instead of through matter_visible: that runs as its owner
-- and is started anew for each row, which took longer than the looking up. It asks the same, for the
-- reader's own policy shows the same rows. What writes asks of a few rows only and stays as it is.
-- "offset 0" keeps PostgreSQL from reading all that somebody may see before it looks at one row.
do $$
declare
  of_matter record;
begin
  for of_matter in
    select * from (values
      ('matter', 'matter_read', 'id'),
      ('journal', 'journal_read', 'subject'),
      ('assignment', 'assignment_read', 'matter'),
      ('help_asked', 'help_asked_read', 'matter'),
      ('matter_span', 'matter_span_read', 'matter'),
      ('prepared_act', 'prepared_act_read', 'matter'),
      ('clock', 'clock_read', 'matter'),
      ('clock_step', 'clock_step_read', 'matter'),
      ('unit_report', 'unit_report_read', 'matter')) as t (shown, policy, matter)
  loop
    execute format(
      'alter policy %2$I on %1$I using ((select claim_house()) or exists (
         select from matter_reader r
         where r.matter = %1$I.%3$I and r.reader in ((select claim_unit()), (select claim_person()))
         offset 0))',
      of_matter.shown, of_matter.policy, of_matter.matter);
  end loop;
end
$$;

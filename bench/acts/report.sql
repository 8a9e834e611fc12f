-- What the app asks of PostgreSQL for one report of a signer, in one transaction. The driver sends
-- "begin" together with the first statement, so here they go in one pipeline.
\set v :v + 1
\startpipeline
begin;
select set_config('wutong.person', :person, true), set_config('wutong.unit', :unit, true), set_config('wutong.house', '', true);
\endpipeline
select doc from matter where id = :id for update;
select id, number, state, due_on, above from matter_kin(:id);
update matter set version = :v, state = state, outcome = null, campaign = null, title = title, lead = lead, verifier = verifier, promised_on = promised_on, due_on = due_on, blue_on = blue_on, yellow_on = yellow_on, red_on = red_on, closed_on = null, sensitivity = sensitivity, asks = null, progress = 50, last_words = 'progress in the bench', reported_at = now(), grounds = grounds, doc = :doc where id = :id and version = :v - 1;
insert into journal (subject, subject_version, act, actor, post, unit, recorded_at, held_at, wall_at, bundle_hash, body) values (:id, :v, 'ledger.report', :person, :post, :unit, now(), now(), now(), :bundle, :body);
insert into report_waiting (matter, version) values (:id, :v) on conflict do nothing;
insert into unit_report (matter, version, unit, at) values (:id, :v, :unit, now());
select doc from clock where matter = :id and state in ('RUNNING', 'PAUSED') order by id;
commit;

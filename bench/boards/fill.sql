-- Matters (:n) as the product would have written them, ten acts each, straight into its tables, as
-- the owner: psql -v n=100000 -f fill.sql. Units, campaigns and one matter to copy the shape of are
-- those of the demonstration's zone; forty campaigns are added.
\set ON_ERROR_STOP on
\timing off
begin;
create temporary table pattern as
  select m.doc, m.id::text as id, m.number, m.title, m.kind,
      (select j.bundle_hash from journal j order by j.id desc limit 1) as bundle,
      (select j.actor from journal j where j.act = 'ledger.report' limit 1) as actor,
      (select j.post from journal j where j.act = 'ledger.report' limit 1) as post
  from matter m where m.state = 'ACCEPTED' and m.sensitivity = 'NORMAL' order by m.number limit 1;
insert into campaign (id, version, name, kind, verifier, units, from_on, to_on)
  select md5('campaign' || i)::uuid, 1, '专项行动' || i, null,
      (select id from unit where code = 'duchashi'), '{}', '2022-01-01'::date + i, '2022-12-31'
  from generate_series(1, 40) i;
-- A unit with those above it reads what it leads.
create temporary table leads as
  with recursive above(unit, reader) as (
    select id, id from unit where kind not in ('ZONE', 'OFFICE')
    union
    select above.unit, u.parent from above join unit u on u.id = above.reader where u.parent is not null)
  select unit, array_agg(reader) as readers, row_number() over (order by unit) - 1 as place
  from above group by unit;
create temporary table verifies as
  with recursive above(reader) as (
    select id from unit where code = 'duchashi'
    union
    select u.parent from above join unit u on u.id = above.reader where u.parent is not null)
  select array_agg(reader) as readers from above;
create temporary table made as
  select md5('bench' || i)::uuid as id, i, '2022-' || 100000 + i as number,
      (array['清淤', '改造', '巡查', '整治', '新建', '修缮', '验收', '推进'])[1 + i % 8]
        || (array['雨水管网', '老旧小区', '燃气管线', '人行道', '学校', '标准厂房', '河道', '泵站'])[1 + i / 8 % 8]
        || i || '号' as title,
      l.unit as lead, c.unit as co, l.readers || c.readers || v.readers as readers,
      case when i % 5 = 0 then null else md5('campaign' || 1 + abs(hashtext('c' || i)) % 40)::uuid end as campaign,
      '2021-10-01'::date + abs(hashtext('d' || i)) % 500 as due,
      (array['ACCEPTED', 'ACCEPTED', 'ACCEPTED', 'CLOSED', 'DISPATCHED', 'SUBMITTED', 'CLOSED',
        'ACCEPTED', 'SUSPENDED', 'CLOSED'])[1 + abs(hashtext('s' || i)) % 10] as state,
      abs(hashtext('p' || i)) % 101 as progress
  from generate_series(1, :n) i
  join leads l on l.place = abs(hashtext('l' || i)) % (select count(*) from leads)
  join leads c on c.place = abs(hashtext('k' || i)) % (select count(*) from leads)
  cross join verifies v;
analyze made;
insert into matter_reader (reader, due_on, matter)
  select distinct r, due, id from made, unnest(readers) r;
insert into matter (id, version, number, state, outcome, kind, campaign, title, lead, verifier,
    promised_on, due_on, yellow_on, red_on, closed_on, sensitivity, progress, last_words,
    reported_at, doc)
  select m.id, 10, m.number, m.state, case when m.state = 'CLOSED' then 'DONE' end, p.kind,
      m.campaign, m.title, m.lead, (select id from unit where code = 'duchashi'), m.due, m.due,
      case when m.state not in ('CLOSED', 'SUSPENDED') then m.due - 10 end,
      case when m.state not in ('CLOSED', 'SUSPENDED') then m.due + 1 end,
      case when m.state = 'CLOSED' then m.due - 3 end, 'NORMAL', m.progress,
      '本周完成' || m.progress || '%', m.due - interval '20 days',
      replace(replace(replace(p.doc, p.id, m.id::text), p.number, m.number), p.title, m.title)
  from made m, pattern p;
insert into assignment (unit, matter, role, state, due_on)
  select lead, id, 'LEAD', case when state = 'DISPATCHED' then 'WAITING' else 'ACCEPTED' end, due
  from made union all select co, id, 'CO', 'ACCEPTED', due from made where co <> lead;
insert into matter_span (matter, known_from, held_from, state, outcome, kind, campaign, title, lead,
    verifier, promised_on, due_on, yellow_on, red_on, closed_on, sensitivity)
  select id, '2022-01-10', '2022-01-10', state, outcome, kind, campaign, title, lead, verifier,
      promised_on, due_on, yellow_on, red_on, closed_on, sensitivity
  from matter where number >= '2022-100001';
insert into journal (subject, subject_version, act, actor, post, unit, recorded_at, held_at, wall_at,
    bundle_hash, body)
  select m.id, v, case v when 1 then 'ledger.propose' when 2 then 'ledger.dispatch'
      when 3 then 'ledger.accept' else 'ledger.report' end, p.actor, p.post, m.lead,
      '2022-01-10'::timestamptz + v * interval '1 day', '2022-01-10'::timestamptz + v * interval '1 day',
      '2022-01-10'::timestamptz + v * interval '1 day', p.bundle,
      convert_to('{"came":{"progress":{"percent":' || m.progress || ',"reports":' || v
        || ',"words":"本周完成' || m.progress || '%"},"version":' || v
        || '},"said":{"act":"report","percent":' || m.progress
        || ',"progress":"本周完成清淤' || v * 3 || '公里，协调管线迁改' || v || '处，累计完成' || m.progress
        || '%","nextSteps":"继续按计划推进，做好汛期准备"}}', 'UTF8')
  from made m, pattern p, generate_series(1, 10) v;
commit;
-- Overlapping pairs of characters, as boards.model.Pairs writes them.
create or replace function pg_temp.pairs(said text) returns text language sql immutable as $$
  select string_agg(case when a ~ '[一-龥]' and b ~ '[一-龥]' then a || b || ' '
      when a ~ '[一-龥]' then a || ' ' when b ~ '[0-9]' then a else a || ' ' end, '' order by i)
  from (select i, substr(said, i, 1) a, substr(said, i + 1, 1) b
        from generate_series(1, length(said)) i) each
$$;
begin;
insert into matter_text (matter, words)
  select id, to_tsvector('simple', number || ' ' || pg_temp.pairs(title)) from matter
  where number >= '2022-100001' on conflict do nothing;
-- One report of each matter is searchable; the words of the others are nearly the same.
insert into report_text (matter, version, held_on, said, words)
  select id, 10, due_on - 20, said, to_tsvector('simple', pg_temp.pairs(said))
  from (select id, due_on, '本周完成清淤' || progress || '公里，协调管线迁改，'
          || case when progress = 37 then '通过闭水试验，' else '' end || '累计完成' || progress
          || '%' as said from matter where number >= '2022-100001') reported
  on conflict do nothing;
commit;
vacuum analyze matter, matter_reader, assignment, matter_span, journal, matter_text, report_text,
  wall_change;

-- @schools school ids (null: all), @after the last one read, @limit rows wanted. One row an open school: what the rules look at.
select
  s.id, s.levels,
  s.students,
  e.grades,
  (select jsonb_agg(jsonb_build_object(
      'role', l.role, 'status', l.status, 'provider', l.provider, 'medium', l.medium, 'contractedMbps', l.down_mbps,
      'measuredMbps', l.measured_down_mbps, 'measuredOn', l.measured_on,
      'origin', jsonb_build_object('source', f.source, 'observedOn', f.observed_on)) order by l.id)
    from network_link l join fact_source f on f.id = l.fact_source_id where l.school_id = s.id)::text,
  (select jsonb_agg(jsonb_build_object(
      'condition', r.condition, 'origin', jsonb_build_object('source', f.source, 'observedOn', f.observed_on)) order by r.id)
    from dltv_receiver r join fact_source f on f.id = r.fact_source_id where r.school_id = s.id)::text,
  (select jsonb_agg(jsonb_build_object(
      'topic', t.topic, 'said', t.said, 'classrooms', t.classrooms,
      'origin', jsonb_build_object('source', f.source, 'observedOn', f.observed_on)) order by t.id)
    from statement t join fact_source f on f.id = t.fact_source_id where t.school_id = s.id)::text
from school s
left join lateral (
  -- How many grades have pupils in the newest term that has numbers.
  select count(distinct n.grade) filter (where n.students > 0)::int as grades
  from enrolment n
  where n.school_id = s.id
    and (n.academic_year, n.term) = (select m.academic_year, m.term from enrolment m where m.school_id = s.id order by m.academic_year desc, m.term desc limit 1)
) e on true
where s.closed_on is null and s.id > @after and (@schools::bigint[] is null or s.id = any (@schools))
order by s.id
limit @limit

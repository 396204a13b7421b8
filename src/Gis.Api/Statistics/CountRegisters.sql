-- $1 school ids. What the registers hold of them now: what is counted, two words, year and term, count, a sum or the schools behind it.
with member as materialized (select unnest($1::bigint[]) as school_id)
-- How many schools gave their newest term as which: an index probe for each school.
select 'reported', null, null, t.academic_year, t.term, count(*), 0
from member cross join lateral (
  select e.academic_year, e.term from enrolment e where e.school_id = member.school_id order by e.academic_year desc, e.term desc limit 1
) t
group by t.academic_year, t.term
union all
select 'staff', c.role, null, c.academic_year, c.term, sum(c.people), count(*) from staff_count c join member using (school_id)
group by c.role, c.academic_year, c.term
union all
select 'building', coalesce(b.condition, 'unknown'), null, null, null, count(*), coalesce(sum(b.classrooms), 0)
from building b join member using (school_id) group by b.condition
union all
select 'receiver', r.condition, null, null, null, count(*), count(distinct r.school_id) from dltv_receiver r join member using (school_id)
group by r.condition
union all
select 'link', l.medium, l.status, null, null, count(*), count(distinct l.school_id) from network_link l join member using (school_id)
group by l.medium, l.status

-- $1 school ids. Students by grade, sex and term, in the columns of CountRegisters.sql.
with member as materialized (select unnest($1::bigint[]) as school_id)
select 'enrolment' as what, e.grade as a, e.sex as b, e.academic_year, e.term, sum(e.students) as n, 0::bigint as m
from enrolment e join member using (school_id) group by e.grade, e.sex, e.academic_year, e.term

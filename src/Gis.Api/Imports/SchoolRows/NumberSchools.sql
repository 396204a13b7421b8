-- A number for each row of the file, taken at once; the lock keeps others from taking one between. Rows count from 1, and the first
-- number stays unused.
lock table school in share row exclusive mode;
update this_import set first_school_id = nextval(pg_get_serial_sequence('school', 'id'));
select setval(pg_get_serial_sequence('school', 'id'), t.first_school_id + (select count(*) from school_plan)) from this_import t;

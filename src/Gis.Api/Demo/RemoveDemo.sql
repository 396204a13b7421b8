-- Takes every demo record away. With millions of rows, checking each deleted one against the tables that refer to it would take
-- hours; the foreign keys are put back at the end and then check what is left in one pass each.
-- The tables are locked meanwhile; behind a long import nobody should wait in a queue.
set local lock_timeout = '10s';

alter table area_membership
  drop constraint area_membership_school_id_fkey,
  drop constraint area_membership_area_id_kind_fkey,
  drop constraint area_membership_derived_area_id_fkey;
alter table school_source_key drop constraint school_source_key_school_id_fkey;
alter table school_change drop constraint school_change_school_id_fkey;
alter table school drop constraint school_merged_into_id_fkey;

create temp table demo_school on commit drop as select id from school where is_demo;
create temp table demo_area on commit drop as select id from area where is_demo;
create temp table demo_import on commit drop as select id from import where (options ->> 'isDemo')::boolean;
analyze demo_school, demo_area, demo_import;

delete from import_issue where import_id in (select id from demo_import);
delete from import_row where import_id in (select id from demo_import);
-- Two statements: an "or" of the two would search the list of schools anew for each membership.
delete from area_membership where school_id in (select id from demo_school);
delete from area_membership where area_id in (select id from demo_area);
delete from school_source_key where school_id in (select id from demo_school);
delete from school_change where school_id in (select id from demo_school);
delete from school where is_demo;

-- What real records say of demo ones was made up, too.
update area_membership set derived_area_id = null where derived_area_id in (select id from demo_area);
update import_row set school_id = null where school_id in (select id from demo_school);
update school set merged_into_id = null where merged_into_id in (select id from demo_school);
update area set parent_id = null where not is_demo and parent_id in (select id from demo_area);

delete from area where is_demo;
delete from fact_source where import_id in (select id from demo_import);
delete from import where id in (select id from demo_import);

alter table area_membership
  add constraint area_membership_school_id_fkey foreign key (school_id) references school (id) on delete cascade,
  add constraint area_membership_area_id_kind_fkey foreign key (area_id, kind) references area (id, kind),
  add constraint area_membership_derived_area_id_fkey foreign key (derived_area_id) references area (id);
alter table school_source_key
  add constraint school_source_key_school_id_fkey foreign key (school_id) references school (id) on delete cascade;
alter table school_change add constraint school_change_school_id_fkey foreign key (school_id) references school (id) on delete cascade;
alter table school add constraint school_merged_into_id_fkey foreign key (merged_into_id) references school (id);

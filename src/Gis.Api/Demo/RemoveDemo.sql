-- Takes every demo record away; the references are off meanwhile (see DemoState.cs).
create temp table demo_school on commit drop as select id from school where is_demo;
create temp table demo_area on commit drop as select id from area where is_demo;
create temp table demo_import on commit drop as select id from import where (options ->> 'isDemo')::boolean;
analyze demo_school, demo_area, demo_import;

delete from import_row where import_id in (select id from demo_import);
-- Two statements: an "or" of the two would search the list of schools anew for each membership.
delete from area_membership where school_id in (select id from demo_school);
delete from area_membership where area_id in (select id from demo_area);
delete from school_source_key where school_id in (select id from demo_school);
delete from school_change where school_id in (select id from demo_school);
delete from enrolment where school_id in (select id from demo_school);
delete from staff_count where school_id in (select id from demo_school);
delete from building where school_id in (select id from demo_school);
delete from dltv_receiver where school_id in (select id from demo_school);
delete from dltv_usage where school_id in (select id from demo_school);
delete from platform_use where school_id in (select id from demo_school);
delete from network_line where link_id in (select id from network_link where school_id in (select id from demo_school));
delete from network_link where school_id in (select id from demo_school);
delete from statement where school_id in (select id from demo_school);
delete from register_change where school_id in (select id from demo_school);
delete from register_change where school_id is null and import_id in (select id from demo_import);
delete from coverage where school_id in (select id from demo_school);
delete from coverage_stale where school_id in (select id from demo_school);
update network_link set far_node_id = null where far_node_id in (select id from network_node where is_demo);
delete from network_node where is_demo;
delete from school where is_demo;

-- What real records say of demo ones was made up, too.
update area_membership set derived_area_id = null where derived_area_id in (select id from demo_area);
update school set merged_into_id = null where merged_into_id in (select id from demo_school);
update area set parent_id = null where not is_demo and parent_id in (select id from demo_area);

delete from area where is_demo;
delete from fact_source where import_id in (select id from demo_import);
delete from import where id in (select id from demo_import);

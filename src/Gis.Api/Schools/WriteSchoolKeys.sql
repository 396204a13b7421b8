insert into school_source_key (source, key, school_id) select source, key, school_id from school_key_new;

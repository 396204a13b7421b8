using Gis.Api.Shared;

namespace Gis.Api.Imports.Columns;

/// <summary>The headings by which columns are recognised. Case, spaces, underscores, hyphens and full stops do not count.</summary>
internal static class ColumnAliases
{
    public static readonly IReadOnlyDictionary<string, SchoolField> Schools = Table<SchoolField>(
        (SchoolField.Dmc, "dmc, dmc_code, school_id_10, code10, รหัส dmc, รหัส 10 หลัก, รหัสกระทรวง, รหัสโรงเรียน 10 หลัก"),
        (SchoolField.Smis, "smis, smis_code, smis_8, code8, รหัส smis, รหัส 8 หลัก, รหัสโรงเรียน 8 หลัก"),
        (SchoolField.Obec, "obec, obec_code, obec_6, code6, รหัส สพฐ, รหัส obec, รหัส 6 หลัก, รหัสโรงเรียน 6 หลัก"),
        (SchoolField.Code, "code, school_code, school_id, schoolid, รหัสโรงเรียน, รหัสสถานศึกษา, รหัส"),
        (
            SchoolField.NameTh,
            "name_th, name, school_name, schoolname, school_name_th, cul_pname, lm_name_t, ชื่อ, ชื่อโรงเรียน, ชื่อสถานศึกษา, โรงเรียน, สถานศึกษา"
        ),
        (SchoolField.NameEn, "name_en, school_name_en, lm_name_e, english_name, ชื่ออังกฤษ, ชื่อภาษาอังกฤษ, ชื่อโรงเรียนภาษาอังกฤษ"),
        (SchoolField.Kind, "kind, school_kind, affiliation, สังกัด, ประเภท, ประเภทโรงเรียน"),
        (SchoolField.Level, "level, levels, level_text, school_level, ระดับ, ระดับชั้น, ระดับชั้นที่เปิดสอน, ระดับที่เปิดสอน"),
        (SchoolField.Students, "students, student_count, total_students, จำนวนนักเรียน, นักเรียน, นักเรียนรวม, จำนวนนักเรียนรวม"),
        (SchoolField.Address, "address, ที่อยู่, ที่ตั้ง"),
        (SchoolField.Phone, "phone, tel, telephone, โทรศัพท์, เบอร์โทร, เบอร์โทรศัพท์, โทร"),
        (SchoolField.Email, "email, e-mail, mail, อีเมล, อีเมล์"),
        (SchoolField.Website, "website, web, url, homepage, เว็บไซต์, เว็บไซด์, เว็บ"),
        (SchoolField.Electricity, "electricity, power, ไฟฟ้า"),
        (SchoolField.OfficeContact, "office_contact, principal_contact, ติดต่อผู้อำนวยการ, ติดต่อ ผอ"),
        (SchoolField.OpenedOn, "opened_on, opened, founded, วันก่อตั้ง, วันที่ก่อตั้ง, วันที่เปิด"),
        (SchoolField.ClosedOn, "closed_on, closed, วันที่ปิด, วันที่เลิก, วันที่ยุบ"),
        (SchoolField.X, "x, lon, lng, long, longitude, easting, utm_e, utm_x, point_x, ลองจิจูด, ลองติจูด, พิกัด x"),
        (SchoolField.Y, "y, lat, latitude, northing, utm_n, utm_y, point_y, ละติจูด, พิกัด y"),
        (SchoolField.Basis, "basis, point_basis, coord_source, ที่มาพิกัด, ที่มาของพิกัด"),
        (SchoolField.SubdistrictCode, "subdistrict_code, adm3_pcode, tambon_code, รหัสตำบล"),
        (SchoolField.DistrictCode, "district_code, adm2_pcode, amphoe_code, รหัสอำเภอ"),
        (SchoolField.ProvinceCode, "province_code, adm1_pcode, รหัสจังหวัด"),
        (SchoolField.Subdistrict, "subdistrict, subdistrict_th, tambon, tambon_th, tambol, adm3_th, ตำบล, แขวง, ตำบล/แขวง"),
        (SchoolField.District, "district, district_th, amphoe, amphoe_th, amphur, adm2_th, อำเภอ, เขต, อำเภอ/เขต"),
        (SchoolField.Province, "province, province_th, changwat, adm1_th, จังหวัด"),
        (SchoolField.ServiceAreaCode, "service_area_code, esa_code, area_code, รหัสเขตพื้นที่, รหัสเขตพื้นที่การศึกษา"),
        (SchoolField.ServiceArea, "service_area, esa_name, esa, เขตพื้นที่, เขตพื้นที่การศึกษา, สพท"),
        (SchoolField.ClusterCode, "cluster_code, รหัสกลุ่มโรงเรียน, รหัสศูนย์เครือข่าย"),
        (SchoolField.Cluster, "cluster, cluster_name, กลุ่มโรงเรียน, กลุ่มเครือข่าย, ศูนย์เครือข่าย, ศูนย์เครือข่ายโรงเรียน"),
        (SchoolField.Key, "key, source_key, id, lm_id, fid, objectid, ลำดับที่อ้างอิง"),
        (SchoolField.ObservedOn, "observed_on, observed, as_of, ข้อมูล ณ วันที่, ณ วันที่, วันที่ข้อมูล"),
        (SchoolField.Remark, "remark, remarks, note, notes, หมายเหตุ")
    );

    public static readonly IReadOnlyDictionary<string, AreaField> Areas = Table<AreaField>(
        (AreaField.Code, "code, area_code, pcode, รหัส, รหัสพื้นที่, รหัสเขตพื้นที่"),
        (AreaField.NameTh, "name_th, name, area_name, ชื่อ, ชื่อพื้นที่, ชื่อเขตพื้นที่"),
        (AreaField.NameEn, "name_en, english_name, ชื่ออังกฤษ, ชื่อภาษาอังกฤษ"),
        (AreaField.Kind, "kind, area_kind, ชนิด, ประเภท"),
        (AreaField.Parent, "parent, parent_code, สังกัด, รหัสพื้นที่แม่"),
        (AreaField.Wkt, "wkt, geometry, geom, boundary, ขอบเขต"),
        (AreaField.Adm0Code, "adm0_pcode"),
        (AreaField.Adm0Th, "adm0_th"),
        (AreaField.Adm0En, "adm0_en"),
        (AreaField.Adm1Code, "adm1_pcode"),
        (AreaField.Adm1Th, "adm1_th"),
        (AreaField.Adm1En, "adm1_en"),
        (AreaField.Adm2Code, "adm2_pcode"),
        (AreaField.Adm2Th, "adm2_th"),
        (AreaField.Adm2En, "adm2_en"),
        (AreaField.Adm3Code, "adm3_pcode"),
        (AreaField.Adm3Th, "adm3_th"),
        (AreaField.Adm3En, "adm3_en"),
        (AreaField.ValidOn, "valid_on, validon, opened_on")
    );

    private static Dictionary<string, T> Table<T>(params ReadOnlySpan<(T Field, string Aliases)> rows)
        where T : struct, Enum
    {
        var table = new Dictionary<string, T>(StringComparer.Ordinal);
        foreach (var (field, aliases) in rows)
        {
            foreach (var alias in aliases.Split(", "))
                table.TryAdd(PlainWord.Of(alias), field);
        }
        foreach (var field in Enum.GetValues<T>())
            table.TryAdd(PlainWord.Of(field.ToString()), field);
        return table;
    }
}

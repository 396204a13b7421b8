namespace Gis.Api.Imports.Columns;

/// <summary>What a column of a list of schools can hold.</summary>
internal enum SchoolField
{
    Dmc,
    Smis,
    Obec,

    /// <summary>A code of any of the three sorts; its number of digits tells which.</summary>
    Code,
    NameTh,
    NameEn,
    Kind,
    Level,
    Students,
    Address,
    Phone,
    Email,
    Website,
    Electricity,
    OfficeContact,
    OpenedOn,
    ClosedOn,

    /// <summary>Longitude, or x (easting) of the file's coordinate system.</summary>
    X,

    /// <summary>Latitude, or y (northing).</summary>
    Y,
    Basis,
    SubdistrictCode,
    DistrictCode,
    ProvinceCode,
    Subdistrict,
    District,
    Province,
    ServiceAreaCode,
    ServiceArea,
    ClusterCode,
    Cluster,

    /// <summary>The source's own key of the row.</summary>
    Key,
    ObservedOn,
    Remark,
}

/// <summary>What a column of a list of areas can hold.</summary>
internal enum AreaField
{
    Code,
    NameTh,
    NameEn,
    Kind,
    Parent,
    Wkt,
    Adm0Code,
    Adm0Th,
    Adm0En,
    Adm1Code,
    Adm1Th,
    Adm1En,
    Adm2Code,
    Adm2Th,
    Adm2En,
    Adm3Code,
    Adm3Th,
    Adm3En,
    ValidOn,
}

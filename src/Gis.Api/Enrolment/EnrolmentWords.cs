namespace Gis.Api.Enrolment;

/// <summary>Kindergarten 1–3, primary 1–6, secondary 1–6.</summary>
internal enum Grade
{
    K1,
    K2,
    K3,
    P1,
    P2,
    P3,
    P4,
    P5,
    P6,
    M1,
    M2,
    M3,
    M4,
    M5,
    M6,
}

internal enum Sex
{
    Male,
    Female,
    Unknown,
}

internal enum StaffRole
{
    Director,
    Teacher,
    Support,
    Other,
}

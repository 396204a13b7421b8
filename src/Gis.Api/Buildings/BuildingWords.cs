namespace Gis.Api.Buildings;

/// <summary>The condition of a building by the words of B-OBEC.</summary>
internal enum BuildingCondition
{
    Good,
    Fair,
    Poor,
    Dangerous,
    Demolished,
}

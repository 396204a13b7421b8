namespace Gis.Api.Network;

/// <summary>Who runs the link.</summary>
internal enum NetworkProvider
{
    Moenet,
    Uninet,
    Nednet,
    Nt,
    Ais,
    True,
    Other,
}

/// <summary>What carries the link.</summary>
internal enum LinkMedium
{
    Fibre,
    Copper,
    Wireless,
    Cellular,
    Satellite,
}

internal enum LinkRole
{
    Primary,
    Backup,
}

internal enum LinkStatus
{
    Working,
    Down,
    Ended,
}

/// <summary>What a network node is.</summary>
internal enum NodeKind
{
    FibrePoint,
    Tower,
    Exchange,
}

namespace Gis.Api.Dltv;

/// <summary>The satellite band that a receiver takes.</summary>
internal enum DltvBand
{
    C,
    Ku,
}

internal enum ReceiverCondition
{
    Working,
    Broken,
    Missing,
}

/// <summary>Who gave the receiver.</summary>
internal enum ReceiverOrigin
{
    Foundation,
    Obec,
    Own,
}

/// <summary>The five ways of delivering distance learning.</summary>
internal enum DeliveryMode
{
    OnSite,
    OnAir,
    Online,
    OnDemand,
    OnHand,
}

namespace Gis.Api.Demo.Registers;

/// <summary>What the registers of a school lead to in its network: the reasons of the rules.</summary>
internal enum NetworkCase
{
    MeetsTarget,
    BelowTarget,
    SpeedUnknown,
    AllLinksDown,
    StatedNone,
    Stale,
    NoRecord,
}

internal enum DltvCase
{
    NotNeeded,
    MeetsNeed,
    BelowNeed,
    NoneWorking,
    NeedUnknown,
    StatedNone,
    Stale,
    NoRecord,
}

/// <summary>Deals the cases to schools: of every hundred that follow each other each case has its share, so that none is missing in a small demo.</summary>
internal static class DemoCases
{
    private const int Deck = 100;
    private static readonly int[] Steps = [7, 11, 13, 17, 19, 23, 27, 29, 31, 33, 37, 39, 41, 43, 47, 49];

    private static readonly NetworkCase[] Network =
    [
        .. Many(NetworkCase.MeetsTarget, 40),
        .. Many(NetworkCase.BelowTarget, 20),
        .. Many(NetworkCase.SpeedUnknown, 6),
        .. Many(NetworkCase.AllLinksDown, 9),
        .. Many(NetworkCase.StatedNone, 8),
        .. Many(NetworkCase.Stale, 10),
        .. Many(NetworkCase.NoRecord, 7),
    ];

    private static readonly DltvCase[] Dltv =
    [
        .. Many(DltvCase.NotNeeded, 12),
        .. Many(DltvCase.MeetsNeed, 28),
        .. Many(DltvCase.BelowNeed, 20),
        .. Many(DltvCase.NoneWorking, 7),
        .. Many(DltvCase.NeedUnknown, 9),
        .. Many(DltvCase.StatedNone, 8),
        .. Many(DltvCase.Stale, 9),
        .. Many(DltvCase.NoRecord, 7),
    ];

    public static NetworkCase NetworkOf(ulong seed, int ordinal) =>
        Network[Card(DemoRandom.Hash(seed, 301, ordinal / Deck), ordinal % Deck)];

    public static DltvCase DltvOf(ulong seed, int ordinal) => Dltv[Card(DemoRandom.Hash(seed, 302, ordinal / Deck), ordinal % Deck)];

    // Steps share no factor with the deck, so every card is dealt once.
    private static int Card(ulong shuffle, int number) => (int)((shuffle >> 8) % Deck + (ulong)(number * Steps[shuffle % 16])) % Deck;

    private static IEnumerable<T> Many<T>(T one, int count) => Enumerable.Repeat(one, count);
}

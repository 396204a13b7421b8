using System.Globalization;
using Gis.Api.Network;
using Gis.Api.Shared;

namespace Gis.Api.Demo.Registers;

/// <summary>Network links of a school, and what it states where it has none, as its case wants them.</summary>
internal sealed class DemoLinks(ulong seed, DemoCalendar calendar, DemoNodes nodes)
{
    private static readonly string[] Headings =
    [
        "dmc_code",
        "key",
        "provider",
        "medium",
        "role",
        "status",
        "down_mbps",
        "up_mbps",
        "measured_down_mbps",
        "measured_up_mbps",
        "measured_latency_ms",
        "measured_on",
        "contract_from",
        "contract_to",
        "monthly_cost_baht",
        "far_node",
        "far_lon",
        "far_lat",
        "observed_on",
    ];

    private static readonly double[] Fibre = [50, 100, 200, 300, 500, 1000];

    private enum Speed
    {
        Ample,
        Low,
        Unknown,
    }

    public static CsvFile Open(string folder, string name) => new(folder, name, Headings);

    public void Write(CsvFile links, CsvFile statements, DemoSchool school)
    {
        var random = new DemoRandom(DemoRandom.Hash(seed, 320, school.Ordinal));
        var one = new Row(nodes, links, school, random);
        var day = calendar.Fresh(random);
        switch (DemoCases.NetworkOf(seed, school.Ordinal))
        {
            case NetworkCase.MeetsTarget:
                one.Primary(LinkStatus.Working, Speed.Ample, day);
                if (random.Chance(0.3))
                    one.Backup(LinkStatus.Working, day);
                break;
            case NetworkCase.BelowTarget:
                one.Primary(LinkStatus.Working, Speed.Low, calendar.Lately(random));
                if (random.Chance(0.15))
                    one.Backup(LinkStatus.Down, day);
                break;
            case NetworkCase.SpeedUnknown:
                one.Primary(LinkStatus.Working, Speed.Unknown, day);
                break;
            case NetworkCase.AllLinksDown:
                one.Primary(LinkStatus.Down, Speed.Ample, day);
                if (random.Chance(0.3))
                    one.Backup(LinkStatus.Down, day);
                break;
            case NetworkCase.StatedNone:
                DemoStatements.Write(statements, school, "network", "none", null, day);
                break;
            case NetworkCase.Stale when random.Chance(0.25):
                DemoStatements.Write(statements, school, "network", "none", null, calendar.Stale(random));
                break;
            case NetworkCase.Stale:
                one.Primary(LinkStatus.Working, Speed.Ample, calendar.Stale(random));
                break;
            case NetworkCase.NoRecord:
                // Nothing, or what ended long ago.
                if (random.Chance(0.4))
                    one.Ended(day);
                return;
        }
        if (random.Chance(0.12))
            one.Ended(day);
    }

    private sealed class Row(DemoNodes nodes, CsvFile to, DemoSchool school, DemoRandom random)
    {
        private readonly double _target = Math.Max(20, 0.1 * school.Students);
        private (NetworkProvider Provider, LinkMedium Medium) _primary;
        private int _count;

        public void Primary(LinkStatus status, Speed speed, DateOnly observedOn)
        {
            // Below the target are mostly lines that are slow by nature.
            var medium =
                speed == Speed.Low && random.Chance(0.6)
                    ? random.Pick([LinkMedium.Copper, LinkMedium.Wireless, LinkMedium.Cellular, LinkMedium.Satellite, LinkMedium.Satellite])
                    : random.Pick([LinkMedium.Fibre, LinkMedium.Fibre, LinkMedium.Fibre, LinkMedium.Fibre, LinkMedium.Wireless]);
            _primary = (ProviderOf(medium), medium);
            var (contracted, measured) = speed switch
            {
                Speed.Ample => Ample(medium),
                Speed.Low => Low(medium),
                _ => (null, null),
            };
            Write(_primary, LinkRole.Primary, status, contracted, measured, observedOn);
        }

        /// <summary>With another provider and on another medium, but for some that are not: those make no school resilient.</summary>
        public void Backup(LinkStatus status, DateOnly observedOn)
        {
            if (random.Chance(0.2))
            {
                Write(_primary, LinkRole.Backup, status, 20, null, observedOn);
                return;
            }
            var medium = random.Chance(0.3) ? LinkMedium.Satellite : LinkMedium.Cellular;
            var provider = ProviderOf(medium);
            while (provider == _primary.Provider)
                provider = random.Pick([NetworkProvider.Ais, NetworkProvider.True, NetworkProvider.Nt]);
            Write((provider, medium), LinkRole.Backup, status, medium == LinkMedium.Satellite ? 8 : 20, null, observedOn);
        }

        public void Ended(DateOnly observedOn) =>
            Write((NetworkProvider.Nt, LinkMedium.Copper), LinkRole.Primary, LinkStatus.Ended, 10, null, observedOn);

        private NetworkProvider ProviderOf(LinkMedium medium) =>
            medium switch
            {
                LinkMedium.Fibre => random.Pick([
                    NetworkProvider.Moenet,
                    NetworkProvider.Moenet,
                    NetworkProvider.Uninet,
                    NetworkProvider.Nednet,
                    NetworkProvider.Nt,
                    NetworkProvider.True,
                ]),
                LinkMedium.Cellular => random.Pick([NetworkProvider.Ais, NetworkProvider.True]),
                LinkMedium.Wireless => random.Pick([NetworkProvider.Nt, NetworkProvider.Other]),
                _ => NetworkProvider.Nt,
            };

        private (double?, double?) Ample(LinkMedium medium)
        {
            var contracted =
                medium == LinkMedium.Fibre
                    ? random.Pick(Fibre.Where(mbps => mbps >= 1.3 * _target).ToArray())
                    : Math.Ceiling(1.5 * _target / 10) * 10;
            return (contracted, random.Chance(0.6) ? Math.Round(Math.Max(_target, contracted * random.Between(0.75, 0.98)), 1) : null);
        }

        private (double?, double?) Low(LinkMedium medium) =>
            medium switch
            {
                LinkMedium.Satellite => (8, random.Chance(0.5) ? Math.Round(random.Between(3, 8), 1) : null),
                LinkMedium.Copper => (10, random.Chance(0.5) ? Math.Round(random.Between(4, 10), 1) : null),
                // Enough on paper, too little when it was measured.
                LinkMedium.Fibre => (Fibre.First(mbps => mbps >= _target), Math.Round(_target * random.Between(0.3, 0.9), 1)),
                _ => (Math.Floor(_target * 0.6), null),
            };

        private void Write(
            (NetworkProvider Provider, LinkMedium Medium) line,
            LinkRole role,
            LinkStatus status,
            double? contracted,
            double? measured,
            DateOnly observedOn
        )
        {
            var from = new DateOnly(observedOn.Year - 1 - random.Below(2), 10, 1);
            var isEnded = status == LinkStatus.Ended;
            var isMeasured = measured is not null && status == LinkStatus.Working;
            var node = line.Medium switch
            {
                LinkMedium.Fibre or LinkMedium.Copper => nodes.FibreEnd(school.Subdistrict),
                LinkMedium.Cellular => nodes.TowerFor(school.Subdistrict),
                _ => null,
            };
            // A radio link ends at a mast that no register of nodes has.
            (double Lon, double Lat)? mast =
                line.Medium == LinkMedium.Wireless && school.Point is { } point
                    ? (point.Lon / 1e6 + random.Between(-0.04, 0.04), point.Lat / 1e6 + random.Between(-0.04, 0.04))
                    : null;
            to.Row(
                school.Dmc,
                string.Create(CultureInfo.InvariantCulture, $"DEMO-{school.Ordinal + 1:D4}-{++_count}"),
                Kebab.Of(line.Provider),
                Kebab.Of(line.Medium),
                Kebab.Of(role),
                Kebab.Of(status),
                CsvFile.Of(contracted),
                CsvFile.Of(contracted is null ? null : Math.Round(contracted.Value / 2)),
                CsvFile.Of(isMeasured ? measured : null),
                CsvFile.Of(isMeasured ? Math.Round(measured!.Value * random.Between(0.3, 0.6), 1) : null),
                isMeasured ? CsvFile.Of((line.Medium == LinkMedium.Satellite ? 560 : 4) + random.Below(40)) : null,
                isMeasured ? CsvFile.Of(observedOn.AddDays(-random.Below(20))) : null,
                CsvFile.Of(isEnded ? from.AddYears(-4) : from),
                CsvFile.Of(isEnded ? from.AddYears(-1).AddDays(-1) : from.AddYears(3).AddDays(-1)),
                CsvFile.Of(line.Medium == LinkMedium.Fibre ? 1_500 + 500 * random.Below(8) : 400 + 100 * random.Below(10)),
                node,
                mast is null ? null : CsvFile.OfDegrees(mast.Value.Lon),
                mast is null ? null : CsvFile.OfDegrees(mast.Value.Lat),
                CsvFile.Of(observedOn)
            );
        }
    }
}

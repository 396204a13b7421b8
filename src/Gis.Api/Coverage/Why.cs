using System.Globalization;
using Gis.Api.Shared;
using Gis.Web.Text;

namespace Gis.Api.Coverage;

/// <summary>A sentence in both languages.</summary>
internal sealed record Sentence(string Th, string En);

/// <summary>Why a status is what it is, in one sentence that an office can repeat: the only place where reasons become words.</summary>
internal static class Why
{
    private static readonly CultureInfo Thai = CultureInfo.GetCultureInfo("th-TH");
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");

    public static Sentence Of(CoverageStatus<NetworkInputs> status, CoverageOptions options)
    {
        var i = status.Inputs;
        return status.Reason switch
        {
            CoverageReason.MeetsTarget => new(
                $"{LinksTh(i)} ความเร็ววงจรหลักรวม {Mbps(i.SpeedMbps)} ถึงเป้าหมาย {TargetTh(i, options)}",
                $"{LinksEn(i)} with {Mbps(i.SpeedMbps)} on primary links, which meets the target of {TargetEn(i, options)}."
            ),
            CoverageReason.BelowTarget when i.SpeedMbps is null => new(
                $"{LinksTh(i)} แต่ยังไม่ทราบความเร็วของวงจรหลัก เป้าหมายคือ {TargetTh(i, options)}",
                $"{LinksEn(i)}, but the speed of a primary link is not known; the target is {TargetEn(i, options)}."
            ),
            CoverageReason.BelowTarget => new(
                $"{LinksTh(i)} ความเร็ววงจรหลักรวม {Mbps(i.SpeedMbps)} ยังไม่ถึงเป้าหมาย {TargetTh(i, options)}",
                $"{LinksEn(i)} with {Mbps(i.SpeedMbps)} on primary links, which is below the target of {TargetEn(i, options)}."
            ),
            CoverageReason.SpeedUnknown => new(
                $"{LinksTh(i)} แต่ยังไม่ทราบความเร็ว โรงเรียนแจ้งความเร็วตามสัญญาหรือผลการทดสอบได้",
                $"{LinksEn(i)}, but no speed is known; the school can report the contracted or a measured one."
            ),
            CoverageReason.AllLinksDown => new(
                i.DownLinks == 1 ? "วงจรที่มีเพียงวงจรเดียวขัดข้อง" : $"วงจรทั้ง {i.DownLinks} วงจรขัดข้อง",
                i.DownLinks == 1 ? "The only link is down." : $"All {i.DownLinks} links are down."
            ),
            CoverageReason.StatedNone => new(
                "มีการแจ้งว่าโรงเรียนไม่มีอินเทอร์เน็ต",
                "It was stated that the school has no internet link."
            ),
            CoverageReason.Stale => Stale(i.Old, options),
            _ => new(
                "ยังไม่มีข้อมูลวงจรอินเทอร์เน็ต โรงเรียนหรือสำนักงานเขตพื้นที่การศึกษาเป็นผู้แจ้งได้",
                "No internet link is on record; the school or its area office can report one, or that there is none."
            ),
        };
    }

    public static Sentence Of(CoverageStatus<DltvInputs> status, CoverageOptions options)
    {
        var i = status.Inputs;
        return status.Reason switch
        {
            CoverageReason.Stated when i.Need == 0 => new(
                "มีการแจ้งว่าไม่มีห้องเรียนที่ต้องใช้ DLTV",
                "It was stated that no classroom needs DLTV."
            ),
            CoverageReason.Stated => new("มีการแจ้งว่าไม่จำเป็นต้องใช้ DLTV", "It was stated that DLTV is not needed."),
            CoverageReason.MeetsNeed => new(
                $"เครื่องรับใช้งานได้ {i.WorkingReceivers} เครื่อง ครบตามที่ต้องใช้ {NeedTh(i)}",
                $"{Many(i.WorkingReceivers, "receiver works", "receivers work")}, enough for {NeedEn(i)}."
            ),
            CoverageReason.BelowNeed => new(
                $"เครื่องรับใช้งานได้ {i.WorkingReceivers} จากที่ต้องใช้ {NeedTh(i)}",
                $"Receivers work in {i.WorkingReceivers} of {NeedEn(i)}."
            ),
            CoverageReason.NoneWorking => new(
                $"เครื่องรับ {i.OtherReceivers} เครื่องชำรุดหรือสูญหายทั้งหมด จากที่ต้องใช้ {NeedTh(i)}",
                $"None of {Many(i.OtherReceivers, "receiver", "receivers")} works; {NeedEn(i)} need one."
            ),
            CoverageReason.NeedUnknown when i.WorkingReceivers > 0 => new(
                $"เครื่องรับใช้งานได้ {i.WorkingReceivers} เครื่อง แต่ยังไม่ทราบว่าต้องใช้กี่ห้องเรียน โรงเรียนแจ้งจำนวนห้องได้",
                $"{Many(i.WorkingReceivers, "receiver works", "receivers work")}, but how many classrooms need one is not known; the school can state it."
            ),
            CoverageReason.NeedUnknown => new(
                $"เครื่องรับ {i.OtherReceivers} เครื่องชำรุดหรือสูญหายทั้งหมด และยังไม่ทราบว่าต้องใช้กี่ห้องเรียน โรงเรียนแจ้งจำนวนห้องได้",
                $"None of {Many(i.OtherReceivers, "receiver", "receivers")} works, and how many classrooms need one is not known; the school can state it."
            ),
            CoverageReason.StatedNone => new(
                "มีการแจ้งว่าโรงเรียนไม่มีเครื่องรับ DLTV",
                "It was stated that the school has no DLTV receiver."
            ),
            CoverageReason.Stale => Stale(i.Old, options),
            _ when i.Need > 0 => new(
                $"ต้องใช้ {NeedTh(i)} แต่ยังไม่มีข้อมูลเครื่องรับ โรงเรียนหรือสำนักงานเขตพื้นที่การศึกษาเป็นผู้แจ้งได้",
                $"{Capital(NeedEn(i))} need DLTV, but no receiver is on record; the school or its area office can report one, or that there is none."
            ),
            _ => new(
                "ยังไม่มีข้อมูลเครื่องรับ DLTV โรงเรียนหรือสำนักงานเขตพื้นที่การศึกษาเป็นผู้แจ้งได้",
                "No DLTV receiver is on record; the school or its area office can report one, or that none is needed."
            ),
        };
    }

    private static Sentence Stale(StaleValue? old, CoverageOptions options)
    {
        var (th, en) = old is { Value: not CoverageValue.Unknown }
            ? ($" เดิมคือ “{Word("th", old.Value)}”", $" It was “{Word("en", old.Value)}” before.")
            : ("", "");
        // Without a day: a status that was stored before the day was kept.
        var (sinceTh, sinceEn) = old is null
            ? ("", "")
            : (
                $" จึงไม่นับตั้งแต่ {old.Until.AddDays(1).ToString("d MMM yyyy", Thai)}",
                $", so it does not count since {old.Until.AddDays(1).ToString("d MMM yyyy", English)}"
            );
        return new(
            $"ข้อมูลล่าสุดเก่ากว่า {options.FreshDays} วัน{sinceTh}{th} โรงเรียนหรือสำนักงานเขตพื้นที่การศึกษายืนยันข้อมูลใหม่ได้",
            $"The newest record is more than {options.FreshDays} days old{sinceEn}.{en} The school or its area office can confirm it anew."
        );
    }

    private static string Word(string language, CoverageValue value) => Texts.For(language).Of("status", Kebab.Of(value), Kebab.Of(value));

    private static string LinksTh(NetworkInputs i) =>
        $"มีวงจรใช้งานได้ {i.WorkingLinks} วงจร" + (i.DownLinks > 0 ? $" ขัดข้อง {i.DownLinks} วงจร" : "");

    private static string LinksEn(NetworkInputs i) =>
        Many(i.WorkingLinks, "working link", "working links") + (i.DownLinks > 0 ? $" ({i.DownLinks} down)" : "");

    private static string TargetTh(NetworkInputs i, CoverageOptions options) =>
        Mbps(i.TargetMbps)
        + TargetBasis(
            i,
            options,
            " (ขั้นต่ำของทุกโรงเรียน ยังไม่ทราบจำนวนนักเรียน)",
            " (ขั้นต่ำของทุกโรงเรียน)",
            $" (นักเรียน {i.Students:N0} คน คนละ {Number(options.TargetMbpsPerStudent)} Mbps)"
        );

    private static string TargetEn(NetworkInputs i, CoverageOptions options) =>
        Mbps(i.TargetMbps)
        + TargetBasis(
            i,
            options,
            " (the least for any school; how many students is not known)",
            " (the least for any school)",
            $" ({Number(options.TargetMbpsPerStudent)} Mbps for each of {i.Students:N0} students)"
        );

    // A target that was set by other thresholds than today's is not explained by today's.
    private static string TargetBasis(NetworkInputs i, CoverageOptions options, string noStudents, string floor, string perStudent) =>
        Math.Abs(options.TargetMbps(i.Students) - i.TargetMbps) > 1e-9 ? ""
        : i.Students is null ? noStudents
        : i.TargetMbps > options.TargetFloorMbps ? perStudent
        : floor;

    private static string NeedTh(DltvInputs i) =>
        $"{i.Need} ห้องเรียน" + (i.NeedFrom == NeedBasis.Grades ? " (โรงเรียนขนาดเล็ก นับชั้นละ 1 ห้อง)" : " (ตามที่แจ้ง)");

    private static string NeedEn(DltvInputs i) =>
        Many(i.Need ?? 0, "classroom", "classrooms")
        + (i.NeedFrom == NeedBasis.Grades ? " (a small school: one for each grade)" : " (as stated)");

    private static string Many(int count, string one, string many) => $"{count} {(count == 1 ? one : many)}";

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];

    private static string Mbps(double? value) => $"{Number(value ?? 0)} Mbps";

    private static string Number(double value) => value.ToString("#,##0.##", CultureInfo.InvariantCulture);
}

using Gis.Api.Coverage;
using Xunit;

namespace Gis.Api.Tests.Coverage;

public sealed class WhyTests
{
    private static readonly CoverageOptions Options = new();
    private static readonly NetworkInputs Links = new(66.8, 668, 120, 2, 1, 0, true, false);
    private static readonly DltvInputs Receivers = new(6, NeedBasis.Grades, 4, 2, 0, false, false);
    private static readonly StaleValue Old = new(CoverageValue.Good, new(2025, 6, 12));

    public static TheoryData<string, string, string> Network =>
        new()
        {
            {
                "MeetsTarget",
                "มีวงจรใช้งานได้ 2 วงจร ขัดข้อง 1 วงจร ความเร็ววงจรหลักรวม 120 Mbps ถึงเป้าหมาย 66.8 Mbps (นักเรียน 668 คน คนละ 0.1 Mbps)",
                "2 working links (1 down) with 120 Mbps on primary links, which meets the target of 66.8 Mbps (0.1 Mbps for each of 668 students)."
            },
            {
                "BelowTarget",
                "มีวงจรใช้งานได้ 2 วงจร ขัดข้อง 1 วงจร ความเร็ววงจรหลักรวม 120 Mbps ยังไม่ถึงเป้าหมาย 66.8 Mbps (นักเรียน 668 คน คนละ 0.1 Mbps)",
                "2 working links (1 down) with 120 Mbps on primary links, which is below the target of 66.8 Mbps (0.1 Mbps for each of 668 students)."
            },
            {
                "SpeedUnknown",
                "มีวงจรใช้งานได้ 2 วงจร ขัดข้อง 1 วงจร แต่ยังไม่ทราบความเร็ว โรงเรียนแจ้งความเร็วตามสัญญาหรือผลการทดสอบได้",
                "2 working links (1 down), but no speed is known; the school can report the contracted or a measured one."
            },
            { "AllLinksDown", "วงจรที่มีเพียงวงจรเดียวขัดข้อง", "The only link is down." },
            { "StatedNone", "มีการแจ้งว่าโรงเรียนไม่มีอินเทอร์เน็ต", "It was stated that the school has no internet link." },
            {
                "Stale",
                "ข้อมูลล่าสุดเก่ากว่า 365 วัน จึงไม่นับตั้งแต่ 13 มิ.ย. 2568 เดิมคือ “ครอบคลุม” โรงเรียนหรือสำนักงานเขตพื้นที่การศึกษายืนยันข้อมูลใหม่ได้",
                "The newest record is more than 365 days old, so it does not count since 13 Jun 2025. It was “Covered” before. The school or its area office can confirm it anew."
            },
            {
                "NoRecord",
                "ยังไม่มีข้อมูลวงจรอินเทอร์เน็ต โรงเรียนหรือสำนักงานเขตพื้นที่การศึกษาเป็นผู้แจ้งได้",
                "No internet link is on record; the school or its area office can report one, or that there is none."
            },
        };

    public static TheoryData<string, string, string> Dltv =>
        new()
        {
            { "Stated", "มีการแจ้งว่าไม่จำเป็นต้องใช้ DLTV", "It was stated that DLTV is not needed." },
            {
                "MeetsNeed",
                "เครื่องรับใช้งานได้ 4 เครื่อง ครบตามที่ต้องใช้ 6 ห้องเรียน (โรงเรียนขนาดเล็ก นับชั้นละ 1 ห้อง)",
                "4 receivers work, enough for 6 classrooms (a small school: one for each grade)."
            },
            {
                "BelowNeed",
                "เครื่องรับใช้งานได้ 4 จากที่ต้องใช้ 6 ห้องเรียน (โรงเรียนขนาดเล็ก นับชั้นละ 1 ห้อง)",
                "Receivers work in 4 of 6 classrooms (a small school: one for each grade)."
            },
            {
                "NoneWorking",
                "เครื่องรับ 2 เครื่องชำรุดหรือสูญหายทั้งหมด จากที่ต้องใช้ 6 ห้องเรียน (โรงเรียนขนาดเล็ก นับชั้นละ 1 ห้อง)",
                "None of 2 receivers works; 6 classrooms (a small school: one for each grade) need one."
            },
            {
                "NeedUnknown",
                "เครื่องรับใช้งานได้ 4 เครื่อง แต่ยังไม่ทราบว่าต้องใช้กี่ห้องเรียน โรงเรียนแจ้งจำนวนห้องได้",
                "4 receivers work, but how many classrooms need one is not known; the school can state it."
            },
            { "StatedNone", "มีการแจ้งว่าโรงเรียนไม่มีเครื่องรับ DLTV", "It was stated that the school has no DLTV receiver." },
            {
                "Stale",
                "ข้อมูลล่าสุดเก่ากว่า 365 วัน จึงไม่นับตั้งแต่ 13 มิ.ย. 2568 เดิมคือ “ครอบคลุม” โรงเรียนหรือสำนักงานเขตพื้นที่การศึกษายืนยันข้อมูลใหม่ได้",
                "The newest record is more than 365 days old, so it does not count since 13 Jun 2025. It was “Covered” before. The school or its area office can confirm it anew."
            },
            {
                "NoRecord",
                "ต้องใช้ 6 ห้องเรียน (โรงเรียนขนาดเล็ก นับชั้นละ 1 ห้อง) แต่ยังไม่มีข้อมูลเครื่องรับ โรงเรียนหรือสำนักงานเขตพื้นที่การศึกษาเป็นผู้แจ้งได้",
                "6 classrooms (a small school: one for each grade) need DLTV, but no receiver is on record; the school or its area office can report one, or that there is none."
            },
        };

    [Theory]
    [MemberData(nameof(Network))]
    public void Every_reason_of_the_network_has_a_sentence_in_both_languages(string reason, string th, string en) =>
        Assert.Equal(new(th, en), Why.Of(NetworkStatus(reason, Links with { Old = Old }), Options));

    [Theory]
    [MemberData(nameof(Dltv))]
    public void Every_reason_of_DLTV_has_a_sentence_in_both_languages(string reason, string th, string en) =>
        Assert.Equal(new(th, en), Why.Of(DltvStatus(reason, Receivers with { Old = Old }), Options));

    [Fact]
    public void No_reason_is_left_out_of_these_tables() =>
        Assert.Equal(Enum.GetNames<CoverageReason>().Order(), Network.Concat(Dltv).Select(row => row.Data.Item1).Distinct().Order());

    [Theory]
    [InlineData(null, "ถึงเป้าหมาย 20 Mbps (ขั้นต่ำของทุกโรงเรียน ยังไม่ทราบจำนวนนักเรียน)")]
    [InlineData(100, "ถึงเป้าหมาย 20 Mbps (ขั้นต่ำของทุกโรงเรียน)")]
    public void The_target_says_where_it_comes_from(int? students, string end) =>
        Assert.EndsWith(
            end,
            Why.Of(NetworkStatus("MeetsTarget", Links with { Students = students, TargetMbps = 20 }), Options).Th,
            StringComparison.Ordinal
        );

    [Fact]
    public void A_target_of_other_thresholds_is_not_explained_by_those_of_today() =>
        Assert.EndsWith(
            "ถึงเป้าหมาย 66.8 Mbps",
            Why.Of(NetworkStatus("MeetsTarget", Links), new() { TargetFloorMbps = 100 }).Th,
            StringComparison.Ordinal
        );

    [Fact]
    public void What_the_rest_of_the_cases_say()
    {
        Assert.Contains(
            "the speed of a primary link is not known",
            Why.Of(NetworkStatus("BelowTarget", Links with { SpeedMbps = null }), Options).En,
            StringComparison.Ordinal
        );
        Assert.Equal("All 3 links are down.", Why.Of(NetworkStatus("AllLinksDown", Links with { DownLinks = 3 }), Options).En);
        Assert.Equal("It was stated that no classroom needs DLTV.", Why.Of(DltvStatus("Stated", Receivers with { Need = 0 }), Options).En);
        Assert.StartsWith(
            "None of 2 receivers works, and how many",
            Why.Of(DltvStatus("NeedUnknown", Receivers with { WorkingReceivers = 0 }), Options).En,
            StringComparison.Ordinal
        );
        Assert.StartsWith(
            "No DLTV receiver is on record",
            Why.Of(DltvStatus("NoRecord", Receivers with { Need = null }), Options).En,
            StringComparison.Ordinal
        );
    }

    private static CoverageStatus<NetworkInputs> NetworkStatus(string reason, NetworkInputs inputs) =>
        new(CoverageValue.Unknown, Enum.Parse<CoverageReason>(reason), inputs, null);

    private static CoverageStatus<DltvInputs> DltvStatus(string reason, DltvInputs inputs) =>
        new(CoverageValue.Unknown, Enum.Parse<CoverageReason>(reason), inputs, null);
}

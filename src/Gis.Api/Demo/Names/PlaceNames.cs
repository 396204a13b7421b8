namespace Gis.Api.Demo.Names;

/// <summary>Names of villages and places as the upper north forms them: a landform, then what is found there.</summary>
internal static class PlaceNames
{
    public static readonly Romanised Province = new("สาธิตนคร", "Sathit Nakhon");
    public static readonly Romanised Mueang = new("เมือง", "Mueang");

    /// <summary>The subdistrict inside the old walls.</summary>
    public static readonly Romanised OldTown = new("ในเวียง", "Nai Wiang");

    private static readonly Romanised[] Bases =
    [
        .. Family(
            "แม่=Mae",
            "คำ=Kham แสง=Saeng ขาน=Khan ตาน=Tan ปาน=Pan ยาว=Yao หาด=Hat เปา=Pao ทราย=Sai หลวง=Luang น้อย=Noi งาม=Ngam แก้ว=Kaeo ลาน=Lan พุง=Phung"
        ),
        .. Family(
            "หนอง=Nong",
            "แสง=Saeng บัว=Bua ไผ่=Phai ปลา=Pla ยาว=Yao ช้าง=Chang ม่วง=Muang หล่ม=Lom หิน=Hin กวาง=Kwang แขม=Khaem เต่า=Tao ขาม=Kham สัก=Sak โค้ง=Khong"
        ),
        .. Family(
            "ห้วย=Huai",
            "ทราย=Sai หลวง=Luang ไคร้=Khrai แก้ว=Kaeo เย็น=Yen น้ำขาว=Nam_Khao ขมิ้น=Khamin โป่ง=Pong หิน=Hin ม่วง=Muang อ้อ=O ไร่=Rai ส้ม=Som รากไม้=Rak_Mai"
        ),
        .. Family(
            "ทุ่ง=Thung",
            "หลวง=Luang กว้าง=Kwang งาม=Ngam ทราย=Sai ผึ้ง=Phueng แก้ว=Kaeo ทอง=Thong ขาม=Kham สว่าง=Sawang หก=Hok ฝาย=Fai"
        ),
        .. Family(
            "ป่า=Pa",
            "สัก=Sak ซาง=Sang ไผ่=Phai แดง=Daeng ม่วง=Muang คา=Kha งิ้ว=Ngio ตึง=Tueng แฝก=Faek เมี่ยง=Miang ตอง=Tong บง=Bong กล้วย=Kluai"
        ),
        .. Family(
            "สัน=San",
            "ทราย=Sai กลาง=Klang คะยอม=Khayom มะค่า=Makha ต้นม่วง=Ton_Muang หลวง=Luang กำแพง=Kamphaeng บุญเรือง=Bun_Rueang"
        ),
        .. Family("ดอย=Doi", "งาม=Ngam แก้ว=Kaeo คำ=Kham ช้าง=Chang สูง=Sung เต่า=Tao ขวาง=Khwang น้อย=Noi หมอก=Mok"),
        .. Family("นา=Na", "คำ=Kham หลวง=Luang โป่ง=Pong แก้ว=Kaeo ดง=Dong แหลม=Laem ปรัง=Prang ไร่=Rai ทราย=Sai งาม=Ngam"),
        .. Family("ท่า=Tha", "ผา=Pha ข้าม=Kham หลวง=Luang ทราย=Sai ต้นธง=Ton_Thong ล้อ=Lo ไม้=Mai กว้าง=Kwang"),
        .. Family("วัง=Wang", "ทอง=Thong ดิน=Din ยาว=Yao เงิน=Ngoen หิน=Hin ทรายคำ=Sai_Kham น้ำเย็น=Nam_Yen พร้าว=Phrao"),
        .. Family("ปง=Pong", "สนุก=Sanuk หลวง=Luang ดอน=Don แสง=Saeng คำ=Kham"),
        .. Family("น้ำ=Nam", "ริน=Rin โค้ง=Khong บ่อหลวง=Bo_Luang ล้อม=Lom จำ=Cham ใส=Sai"),
        .. Family("ดอน=Don", "แก้ว=Kaeo มูล=Mun ชัย=Chai ตาล=Tan แท่น=Thaen กลาง=Klang"),
        .. Family("เวียง=Wiang", "คำ=Kham แก้ว=Kaeo ทอง=Thong หงส์=Hong งาม=Ngam ชัย=Chai"),
        .. Family("เหมือง=Mueang", "งาม=Ngam หม้อ=Mo ง่า=Nga ผ่า=Pha แบ่ง=Baeng"),
        .. Family("เด่น=Den", "สารภี=Saraphi แก้ว=Kaeo ศาลา=Sala ไม้ซุง=Mai_Sung"),
        .. Family("โป่ง=Pong", "น้ำร้อน=Nam_Ron ทราย=Sai ผา=Pha ขาม=Kham"),
        .. Family("ต้น=Ton", "ผึ้ง=Phueng แก้ว=Kaeo ไคร้=Khrai ต้อง=Tong ยาง=Yang งุ้น=Ngun โชค=Chok"),
        .. Family("สบ=Sop", "คำ=Kham แสง=Saeng ตาน=Tan เปา=Pao ห้วย=Huai"),
        .. Family("ร่อง=Rong", "กาศ=Kat ขุ่น=Khun ช้าง=Chang ฟอง=Fong เคาะ=Kho"),
        .. Family("ศรี=Si", "ดอนชัย=Don_Chai บุญเรือง=Bun_Rueang ดงเย็น=Dong_Yen วิชัย=Wichai ทรายมูล=Sai_Mun"),
        .. Family("หัว=Hua", "ฝาย=Fai ทุ่ง=Thung ดง=Dong ขัว=Khua"),
        .. Family("บ่อ=Bo", "แก้ว=Kaeo หลวง=Luang หิน=Hin เงิน=Ngoen"),
        .. Family("ผา=Pha", "งาม=Ngam ลาด=Lat ตั้ง=Tang คำ=Kham"),
        .. Family("กิ่ว=Kio", "ลม=Lom ทัพ=Thap พร้าว=Phrao"),
        .. Family("ไร่=Rai", "อ้อย=Oi ทราย=Sai หลวง=Luang"),
        .. Family("เกาะ=Ko", "กลาง=Klang ทราย=Sai แก้ว=Kaeo"),
    ];

    private static readonly Romanised[] Endings = Romanised.List(
        "เหนือ=Nuea ใต้=Tai ใหม่=Mai น้อย=Noi หลวง=Luang กลาง=Klang ใน=Nai นอก=Nok บน=Bon ล่าง=Lang พัฒนา=Phatthana สามัคคี=Samakkhi"
    );

    private static readonly Romanised[] Beginnings = Romanised.List("สัน=San ใหม่=Mai ดง=Dong ปาง=Pang หัว=Hua ร่อง=Rong");

    private static readonly Romanised[] Stems = Romanised.List(
        "แก้ว=Kaeo คำ=Kham แสง=Saeng ทอง=Thong ชัย=Chai บัว=Bua ธรรม=Tham รุ่ง=Rung มณี=Mani วิมาน=Wiman ไพร=Phrai ธารา=Thara เรือง=Rueang สิริ=Siri เมฆ=Mek ดารา=Dara ศิลา=Sila พนา=Phana นที=Nathi จันทรา=Chanthra"
    );

    private static readonly Romanised[] Realms = Romanised.List("นคร=Nakhon ธานี=Thani บุรี=Buri เวียง=Wiang สถาน=Sathan");

    /// <summary>Names of invented provinces, none of which is real; one for each number from 0.</summary>
    public static Romanised OtherProvince(int number) =>
        Stems[number % Stems.Length] + Realms[(number + number / Stems.Length) % Realms.Length];

    /// <summary>Founders after whom private schools are named.</summary>
    public static Romanised Founder(DemoRandom random)
    {
        var first = random.Below(Stems.Length);
        return Stems[first] + Stems[(first + 1 + random.Below(Stems.Length - 1)) % Stems.Length];
    }

    /// <summary>Districts and subdistricts have short names.</summary>
    public static Romanised Place(DemoRandom random) => random.Chance(0.85) ? random.Pick(Bases) : WithEnding(random);

    public static Romanised Village(DemoRandom random) =>
        random.NextDouble() switch
        {
            < 0.60 => random.Pick(Bases),
            < 0.84 => WithEnding(random),
            _ => WithBeginning(random),
        };

    private static Romanised WithEnding(DemoRandom random)
    {
        var name = random.Pick(Bases);
        var ending = random.Pick(Endings);
        return name.Th.EndsWith(ending.Th, StringComparison.Ordinal) ? name : name + ending;
    }

    private static Romanised WithBeginning(DemoRandom random)
    {
        var beginning = random.Pick(Beginnings);
        var name = random.Pick(Bases);
        return name.Th.StartsWith(beginning.Th, StringComparison.Ordinal) ? name : beginning + name;
    }

    private static IEnumerable<Romanised> Family(string landform, string finds) =>
        Romanised.List(finds).Select(find => Romanised.List(landform)[0] + find);
}

using System.IO.Compression;
using System.Text;
using Gis.Api.Imports;
using Gis.Api.Shared;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Xunit;
using static Gis.Api.Tests.Imports.ImportHost;

namespace Gis.Api.Tests.Imports;

/// <summary>Files that are broken, too large, or meant to do harm: each is a clear answer, and the server goes on.</summary>
public sealed class HostileFilesTests(ImportHost host) : IClassFixture<ImportHost>, IAsyncLifetime
{
    public async ValueTask InitializeAsync() => await host.ClearAsync();

    public async ValueTask DisposeAsync()
    {
        // Whatever was sent: nothing of it is left on disk, and the next import works.
        foreach (var folder in (string[])["uploads", "work"])
        {
            var path = Path.Combine(host.Host.StateFolder, folder);
            Assert.False(Directory.Exists(path) && Directory.EnumerateFileSystemEntries(path).Any(), $"{folder} holds something.");
        }
        Assert.Equal("applied", State(await host.SchoolsAsync("dmc,name\n9999999999,หลัง\n")));
    }

    public static TheoryData<string, string, byte[]> Broken =>
        new()
        {
            { "file-empty", "a.csv", [] },
            { "file-empty", "a.csv", "name\n"u8.ToArray() },
            { "file-empty", "a.csv", "\n\n  \n"u8.ToArray() },
            { "file-not-text", "a.csv", [.. "name\nก"u8, 0, 1, 2] },
            { "file-not-text", "a.csv", Noise(1, 20_000) },
            { "file-unknown-format", "a.pdf", [.. "%PDF-1.7"u8, 0, 1, 2, 3] },
            { "file-unknown-format", "a.xls", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0] },
            { "file-unknown-format", "a.xml", "<?xml version='1.0'?><a/>"u8.ToArray() },
            { "columns-not-recognised", "a.csv", "a,b\n1,2\n"u8.ToArray() },
            { "zip-broken", "a.zip", [.. "PK\u0003\u0004"u8, .. Noise(2, 500)] },
            { "zip-broken", "a.xlsx", Zip(("xl/workbook.xml", "<a/>"))[..60] },
            { "zip-nothing-inside", "a.zip", Zip(("readme.txt", "nothing")) },
            { "shapefile-incomplete", "a.zip", Zip(("a/points.shp", "x"), ("a/points.dbf", "x")) },
            { "zip-too-large", "a.zip", Zip(("a.shp", new string('\0', 50_000_000)), ("a.shx", "x"), ("a.dbf", "x")) },
            { "zip-too-large", "a.xlsx", Zip(("xl/workbook.xml", "<a/>"), ("xl/sharedStrings.xml", new string(' ', 50_000_000))) },
            { "zip-too-large", "a.zip", Zip([.. Enumerable.Range(0, 2_100).Select(i => ($"{i}.txt", "x"))]) },
            { "file-unreadable", "a.zip", Zip(("a.shp", "not a shape"), ("a.shx", "x"), ("a.dbf", "x")) },
            { "file-unreadable", "a.geojson", "{\"type\":\"FeatureCollection\",\"features\":[{"u8.ToArray() },
            { "file-unreadable", "a.gpkg", [.. "SQLite format 3\0"u8, .. Noise(3, 5_000)] },
            { "file-unreadable", "a.xlsx", Zip(("xl/workbook.xml", "<a/>")) },
            { "row-too-long", "a.csv", Encoding.UTF8.GetBytes("name\n\"" + new string('a', 4_000_000)) },
        };

    [Theory]
    [MemberData(nameof(Broken))]
    public async Task A_file_that_cannot_be_read_is_refused_by_name(string code, string name, byte[] bytes)
    {
        var problem = await host.SendAsync("schools", name, bytes, 422);
        Assert.Equal(code, problem["code"]!.ToString());
        Assert.Equal($"urn:gis:problem:{code}", problem["type"]!.ToString());
        Assert.Matches("[\u0E00-\u0E7F]", problem["detailTh"]!.ToString());
        var id = problem["imports"]![0]!["import"]!["id"]!;
        Assert.Equal("refused", State(await host.GetAsync($"/api/imports/{id}")));
        Assert.Equal(0, await host.CountAsync("school"));
    }

    [Fact]
    public async Task What_is_wanted_is_said_where_the_columns_are_not_recognised()
    {
        var problem = await host.SendAsync("schools", "a.csv", "หัว,b\n1,2\n", 422);
        Assert.Contains("หัว, b", problem["detail"]!.ToString(), StringComparison.Ordinal);
        Assert.Contains("name_th", problem["detail"]!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Uneven_rows_are_errors_and_one_error_refuses_the_file()
    {
        const string csv = "name,students\nก,1\nข\nค,3,4\nง,4\n";
        var problem = await host.SendAsync("schools", "a.csv", csv, 422);
        Assert.Equal(("import-refused", "2"), (problem["code"]!.ToString(), problem["row"]!.ToString()));
        Assert.Contains("row-uneven×2", Codes(problem["imports"]![0]!));
        Assert.Equal(0, await host.CountAsync("school"));
        Assert.Equal("2 0 0 2 2", Rows(await host.SchoolsAsync(csv, ("goodRowsOnly", "true"))));
    }

    [Fact]
    public async Task SQL_and_HTML_in_names_are_names()
    {
        const string sql = "โรงเรียน'); drop table school; --";
        const string html = "<script>alert('x')</script>";
        Assert.Equal("2 0 0", Rows(await host.SchoolsAsync($"name,address\n\"{sql}\",\"{html}\"\n\"{html}\",' or 1=1\n"))[..5]);
        Assert.Equal(1, await host.CountAsync("school where name_th = '<script>alert(''x'')</script>' and address = ''' or 1=1'"));
        Assert.Equal(1, await host.CountAsync("school where name_th = 'โรงเรียน''); drop table school; --' and address like '<script>%'"));
    }

    [Theory]
    [InlineData("../../../etc/passwd.csv")]
    [InlineData("..\\..\\x.csv")]
    [InlineData("a\u0007b.csv")]
    public async Task The_name_of_a_file_is_only_a_name(string name)
    {
        var report = await host.SendAsync("schools", name, "name\nก\n");
        Assert.DoesNotContain("/", report["import"]!["fileName"]!.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("..", report["import"]!["fileName"]!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_zip_writes_nowhere_but_into_its_own_folder()
    {
        var problem = await host.SendAsync(
            "schools",
            "a.zip",
            Zip(("../../../../tmp/gis-evil.shp", "x"), ("../../../../tmp/gis-evil.shx", "x"), ("../../../../tmp/gis-evil.dbf", "x")),
            422
        );
        Assert.Equal("file-unreadable", problem["code"]!.ToString());
        Assert.False(File.Exists("/tmp/gis-evil.shp"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_file_over_the_limit_is_refused_by_its_announced_length_and_while_it_is_read(bool announced)
    {
        const long length = 6L << 30;
        var receive = new ReceiveUpload(host.Host.Services.GetRequiredService<StateFolder>(), new ImportLimits { MaxFileBytes = 5 << 20 });
        var body = new Endless("--b\r\nContent-Disposition: form-data; name=file; filename=a.csv\r\n\r\n", length);
        var context = new DefaultHttpContext();
        context.Request.ContentType = "multipart/form-data; boundary=b";
        context.Request.ContentLength = announced ? length : null;
        context.Request.Body = body;
        var refused = await Assert.ThrowsAsync<RefusalException>(() =>
            receive.RunAsync(context.Request, TestContext.Current.CancellationToken)
        );
        Assert.Equal((413, "file-too-large"), (refused.Refusal.Status, refused.Refusal.Code));
        Assert.InRange(body.Given, 0, announced ? 0 : 6 << 20);
    }

    [Theory]
    [InlineData("crs", "EPSG:2154", "crs-unknown", 422)]
    [InlineData("map", "name_th", "option-not-understood", 400)]
    [InlineData("map", "name_th=ไม่มี", "map-column-missing", 422)]
    [InlineData("observed", "เมื่อวาน", "option-not-understood", 400)]
    [InlineData("basis", "guess", "option-not-understood", 400)]
    [InlineData("dryRun", "perhaps", "option-not-understood", 400)]
    public async Task An_option_that_is_none_is_refused_by_name(string field, string value, string code, int status)
    {
        var problem = await host.SendAsync("schools", "a.csv", "name\nก\n", status, (field, value));
        Assert.Equal((code, field), (problem["code"]!.ToString(), problem["field"]!.ToString()));
    }

    [Fact]
    public async Task What_a_killed_server_left_is_swept()
    {
        var uploads = Directory.CreateDirectory(Path.Combine(host.Host.StateFolder, "uploads"));
        var old = uploads.CreateSubdirectory("old");
        await File.WriteAllTextAsync(Path.Combine(old.FullName, "file0"), "x", TestContext.Current.CancellationToken);
        await host.SchoolsAsync("name\nก\n");
        Assert.False(Directory.Exists(old.FullName));
    }

    [Fact]
    public async Task A_request_that_is_no_upload_is_refused()
    {
        using var json = new StringContent("{}", Encoding.UTF8, "application/json");
        using var response = await host.Host.Admin.PostAsync(
            new Uri("/api/imports/schools", UriKind.Relative),
            json,
            TestContext.Current.CancellationToken
        );
        Assert.Equal(415, (int)response.StatusCode);
        using var empty = new MultipartFormDataContent { { new StringContent("x"), "source" } };
        using var none = await host.Host.Admin.PostAsync(
            new Uri("/api/imports/schools", UriKind.Relative),
            empty,
            TestContext.Current.CancellationToken
        );
        Assert.Equal(400, (int)none.StatusCode);
    }

    [Fact]
    public async Task Nobody_imports_or_reads_imports_without_signing_in()
    {
        foreach (var address in (string[])["/api/imports", "/api/imports/1", "/api/imports/1/issues", "/api/imports/1/rows"])
        {
            using var response = await host.Host.Client.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);
            Assert.Equal(401, (int)response.StatusCode);
        }
        using var form = new MultipartFormDataContent { { new StringContent("name\nก\n"), "file", "a.csv" } };
        using var post = await host.Host.Client.PostAsync(
            new Uri("/api/imports/schools", UriKind.Relative),
            form,
            TestContext.Current.CancellationToken
        );
        Assert.Equal(401, (int)post.StatusCode);
    }

    internal static byte[] Zip(params (string Name, string Text)[] entries)
    {
        using var memory = new MemoryStream();
        using (var zip = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in entries)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(Encoding.UTF8.GetBytes(text));
            }
        }
        return memory.ToArray();
    }

    private static byte[] Noise(int seed, int length)
    {
        var bytes = new byte[length];
#pragma warning disable CA5394 // noise that is the same in every run
        new Random(seed).NextBytes(bytes);
#pragma warning restore CA5394
        return bytes;
    }

    /// <summary>So many bytes of a list that never were on a disk.</summary>
    private sealed class Endless(string head, long length) : Stream
    {
        private readonly byte[] _head = Encoding.UTF8.GetBytes(head);

        public long Given { get; private set; }
        public override bool CanRead => true;
        public override bool CanSeek => false;
        public override bool CanWrite => false;
        public override long Length => throw new NotSupportedException();
        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override int Read(byte[] buffer, int offset, int count)
        {
            var read = (int)Math.Min(count, length - Given);
            for (var i = 0; i < read; i++)
                buffer[offset + i] = Given + i < _head.Length ? _head[Given + i] : (byte)'a';
            Given += read;
            return read;
        }

        public override void Flush() { }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}

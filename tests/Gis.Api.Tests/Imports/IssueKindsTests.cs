using System.Text.RegularExpressions;
using Gis.Api.Shared.Issues;
using Xunit;

namespace Gis.Api.Tests.Imports;

public sealed partial class IssueKindsTests
{
    [Fact]
    public void Every_kind_says_in_Thai_and_English_what_it_is()
    {
        Assert.All(
            IssueKinds.All,
            kind =>
            {
                Assert.Matches("^[a-z]+(-[a-z]+)*$", kind.Code);
                Assert.Matches("[\u0E00-\u0E7F]", kind.Th);
                Assert.Matches("^[A-Z{][^\u0E00-\u0E7F]+[.}]$", kind.En);
                Assert.DoesNotContain("{", kind.Say("th", "a", "b"), StringComparison.Ordinal);
            }
        );
    }

    /// <summary>The statements name their findings by text; each is one of the table, with the severity that the table has.</summary>
    [Fact]
    public void The_statements_use_the_codes_and_severities_of_the_table()
    {
        var assembly = typeof(IssueKinds).Assembly;
        var found = 0;
        foreach (
            var name in assembly
                .GetManifestResourceNames()
                .Where(name =>
                    !name.Contains(".Migrations.", StringComparison.Ordinal) && !name.EndsWith("ReadReport.sql", StringComparison.Ordinal)
                )
        )
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            foreach (Match match in Finding().Matches(reader.ReadToEnd()))
            {
                var kind = IssueKinds.Find(match.Groups["code"].Value);
                Assert.True(kind?.SeverityWord == match.Groups["severity"].Value, $"{name} has {match.Value}.");
                found++;
            }
        }
        Assert.True(found > 10, $"{found} findings.");
    }

    [GeneratedRegex(
        "'(?<severity>error|warning|info)', '(?<code>[a-z-]+)'",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex Finding();
}

using System.Net;
using System.Text.Json.Nodes;
using Gis.Api.Shared;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Gis.Api.Tests.Shared;

/// <summary>What every answer keeps to, whoever asks and however.</summary>
public sealed class AnswersTests(SampleRows rows) : IClassFixture<SampleRows>
{
    // Every address that answers without a key; one more is a decision, and is written here.
    private static readonly string[] Public =
    [
        "/",
        "/api/about",
        "/api/areas",
        "/api/areas/coverage",
        "/api/areas/{code}",
        "/api/areas/{code}/coverage",
        "/api/areas/{code}/schools",
        "/api/areas/{code}/schools.csv",
        "/api/areas/{code}/schools.geojson",
        "/api/areas/{code}/schools.xlsx",
        "/api/areas/{code}/sisters",
        "/api/areas/{code}/statistics",
        "/api/nodes",
        "/api/schools",
        "/api/schools/near",
        "/api/schools/summary",
        "/api/schools/{key}",
        "/api/schools/{key}/coverage",
        "/api/schools/{key}/coverage/history",
        "/api/schools/{key}/registers",
        "/api/search",
        "/areas/{code}",
        "/areas/{code}/book",
        "/areas/{code}/book.css",
        "/healthz",
        "/openapi/{documentName}.json",
        "/readyz",
        "/schools/{key}",
        "/schools/{key}/preview.png",
        "/tiles/areas.json",
        "/tiles/areas/{z}/{x}/{y}.mvt",
        "/tiles/buildings.json",
        "/tiles/buildings/{z}/{x}/{y}.mvt",
        "/tiles/network.json",
        "/tiles/network/{z}/{x}/{y}.mvt",
        "/tiles/schools.json",
        "/tiles/schools/{z}/{x}/{y}.mvt",
        "/{**path}",
    ];

    [Fact]
    public void Only_what_should_be_public_is()
    {
        var open = rows
            .Host.Services.GetRequiredService<EndpointDataSource>()
            .Endpoints.OfType<RouteEndpoint>()
            .Where(route => route.Metadata.GetMetadata<Microsoft.AspNetCore.Authorization.IAllowAnonymous>() is not null)
            .Select(route => "/" + route.RoutePattern.RawText!.Trim('/'))
            .Where(path => !path.StartsWith("/_content/", StringComparison.Ordinal))
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal);
        Assert.Equal(Public.Order(StringComparer.Ordinal), open);
    }

    [Theory]
    [InlineData("/api/schools/x", "school-not-found")]
    [InlineData("/api/nothing", "not-found")]
    [InlineData("/schools/x/preview.png", "school-not-found")]
    [InlineData("/tiles/schools/99/0/0.mvt", "tile-outside")]
    [InlineData("/api/schools?bbox=1", "bbox-malformed")]
    [InlineData("/api/imports", "sign-in-needed")]
    public async Task A_refusal_is_a_whole_problem_document_whatever_the_client_accepts(string address, string code)
    {
        foreach (var accept in (string[])["*/*", "image/png", "application/xml", "text/html;q=0", "nonsense"])
        {
            using var response = await AskAsync(HttpMethod.Get, address, accept);
            var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
            if (response.Content.Headers.ContentType?.MediaType == "text/html")
                continue;
            Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
            var problem = JsonNode.Parse(text)!;
            Assert.Equal((code, (int)response.StatusCode), (problem["code"]!.ToString(), (int)problem["status"]!));
            Assert.Matches("[\u0E00-\u0E7F]", problem["titleTh"]!.ToString());
            Assert.NotNull(problem["traceId"]);
            Assert.True(response.Headers.Contains("Content-Security-Policy"), accept);
        }
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/api/about")]
    [InlineData("/api/schools/s1")]
    [InlineData("/schools/s1")]
    [InlineData("/schools/x")]
    [InlineData("/tiles/schools/0/0/0.mvt")]
    [InlineData("/api/imports")]
    public async Task HEAD_is_answered_as_GET_without_its_body(string address)
    {
        using var get = await AskAsync(HttpMethod.Get, address, "*/*");
        using var head = await AskAsync(HttpMethod.Head, address, "*/*");
        Assert.Equal(get.StatusCode, head.StatusCode);
        Assert.Equal(get.Content.Headers.ContentType, head.Content.Headers.ContentType);
        Assert.Empty(await head.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("%EF%BF%BE")]
    [InlineData("%00")]
    [InlineData("%ED%A0%80")]
    [InlineData("e%CC%81%CC%81%CC%81%E0%B9%88%E0%B9%88%E0%B9%88")]
    [InlineData("%E2%80%AE%D7%90%D7%91")]
    [InlineData("%F3%A0%81%A1%F0%9F%98%80")]
    public async Task No_letter_makes_a_search_fail(string text)
    {
        foreach (var address in (string[])[$"/api/search?q={text}", $"/api/schools?q=a{text}b"])
        {
            using var response = await AskAsync(HttpMethod.Get, address, "*/*");
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        }
    }

    [Fact]
    public async Task A_stated_public_address_stands_over_what_a_client_says()
    {
        var app = new ApplicationBuilder(rows.Host.Services);
        app.UsePublicAddress(new("https://gis.example.go.th:8443"));
        var context = new DefaultHttpContext();
        context.Request.Host = new("evil.example");
        await app.Build()(context);
        Assert.Equal(("https", "gis.example.go.th:8443"), (context.Request.Scheme, context.Request.Host.Value));
    }

    private async Task<HttpResponseMessage> AskAsync(HttpMethod method, string address, string accept)
    {
        using var request = new HttpRequestMessage(method, new Uri(address, UriKind.Relative));
        request.Headers.TryAddWithoutValidation("Accept", accept);
        return await rows.Client.SendAsync(request, TestContext.Current.CancellationToken);
    }
}

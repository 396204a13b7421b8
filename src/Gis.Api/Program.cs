using Gis.Api.About;
using Gis.Api.Accounts;
using Gis.Api.Areas;
using Gis.Api.Cli;
using Gis.Api.Coverage;
using Gis.Api.Data;
using Gis.Api.Demo;
using Gis.Api.Imports;
using Gis.Api.Imports.RegisterRows;
using Gis.Api.Network;
using Gis.Api.Pages;
using Gis.Api.Registers;
using Gis.Api.Schools;
using Gis.Api.Search;
using Gis.Api.Shared;
using Gis.Tiles;
using Microsoft.Extensions.Options;

if (CommandLine.Handles(args))
    return await CommandLine.RunAsync(args);

var builder = WebApplication.CreateBuilder(CommandLine.ServerSettings(args));
builder.Services.AddOptions<Limits>().BindConfiguration(Limits.Section).Validate(limits => limits.AreSound).ValidateOnStart();
builder.Services.AddSingleton<StateFolder>();
builder.Services.AddSingleton(TimeProvider.System);
builder.Services.AddSingleton<ThaiClock>();
builder.Services.AddProblemDocuments();
builder.Services.AddJsonFormat();
builder.Services.AddCompression();
builder.Services.AddApiDocument();
builder.Services.AddData(builder.Configuration);
builder.Services.AddAccounts();
builder.Services.AddAreas();
builder.Services.AddSchools();
builder.Services.AddSearch();
builder.Services.AddCoverage();
builder.Services.AddRegisters();
builder.Services.AddImports();
builder.Services.AddAbout();
builder.Services.AddPages();
builder.Services.AddDemo();
builder.Services.AddTiles(SchoolTiles.Host);

var app = builder.Build();
var site = app.Services.GetRequiredService<IOptions<SiteOptions>>().Value;
app.UseSecurityHeaders(site.BaseMap?.Origin);
app.UsePublicAddress(site.Address);
app.UseHeadRequests();
app.UseResponseCompression();
app.UseExceptionHandler();
app.UseStatusCodePages();

// Said here, so that what stands before it sees the request before an endpoint is chosen.
app.UseRouting();
app.UseAuthentication();
app.UseAuthorization();
app.MapOpenApi().AllowAnonymous();
app.MapAreas();
app.MapSchools();
app.MapSearch();
app.MapCoverage();
app.MapRegisters(AllRegisters.Items);
app.MapNetwork();
app.MapImports();
app.MapAbout();
app.MapTiles();
app.MapPages();
await app.RunAsync();
return 0;

using Gis.Api.Data;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddOpenApi();
builder.Services.AddData(builder.Configuration);

var app = builder.Build();
app.MapOpenApi();
app.MapGet("/healthz", () => Results.Text("ok"));
await app.RunAsync();

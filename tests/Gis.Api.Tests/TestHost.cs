using Gis.Api.Coverage;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Xunit;

namespace Gis.Api.Tests;

/// <summary>
/// The real host on a database of its own, made on the server that GIS_TEST_DATABASE names (./gis test brings one) and dropped at
/// the end. A class that needs it takes it as a class fixture.
/// </summary>
public sealed class TestHost : IAsyncLifetime
{
    public const string AdminKey = "test-admin-key-0123456789";

    private readonly string _name = $"gis_test_{Guid.NewGuid():N}";
    private string _server = "";
    private WebApplicationFactory<Program> _factory = null!;

    /// <summary>The host's clock, for tests that move time.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>Whether the host computes coverage by itself when something changes.</summary>
    public bool ComputesCoverage { get; init; } = true;

    public HttpClient Client { get; private set; } = null!;

    /// <summary>Signs its requests with the admin key.</summary>
    public HttpClient Admin { get; private set; } = null!;

    public IServiceProvider Services => _factory.Services;

    public string ConnectionString { get; private set; } = "";

    public string StateFolder { get; } = Directory.CreateTempSubdirectory("gis-test-").FullName;

    public async ValueTask InitializeAsync()
    {
        _server =
            Environment.GetEnvironmentVariable("GIS_TEST_DATABASE")
            ?? throw new InvalidOperationException("Set GIS_TEST_DATABASE to a PostgreSQL server with PostGIS, or run ./gis test.");
        await ExecuteOnServerAsync($"create database {_name}");
        ConnectionString = new NpgsqlConnectionStringBuilder(_server) { Database = _name, MaxPoolSize = 6 }.ConnectionString;
        await File.WriteAllTextAsync(Path.Combine(StateFolder, "admin-key"), AdminKey);
        _factory = new WebApplicationFactory<Program>().WithWebHostBuilder(host =>
        {
            host.UseSetting("ConnectionStrings:Gis", ConnectionString);
            host.UseSetting("GIS_STATE", StateFolder);
            host.ConfigureTestServices(services =>
            {
                services.AddSingleton(Clock);
                if (!ComputesCoverage)
                    services.Remove(services.Single(service => service.ImplementationType == typeof(CoverageService)));
            });
            // Tests own their rows; the demo's tests load it themselves.
            host.UseSetting("Demo:AtFirstStart", "false");
        });
        Client = _factory.CreateClient();
        Admin = _factory.CreateClient();
        Admin.DefaultRequestHeaders.Add("X-Api-Key", AdminKey);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        Admin.Dispose();
        await _factory.DisposeAsync();
        NpgsqlConnection.ClearAllPools();
        await ExecuteOnServerAsync($"drop database {_name} with (force)");
        Directory.Delete(StateFolder, recursive: true);
    }

    /// <summary>Runs statements of a test's own making, to set up rows or look at them.</summary>
    public async Task<T?> QueryAsync<T>(string sql)
    {
        await using var connection = new NpgsqlConnection(ConnectionString);
        await connection.OpenAsync();
#pragma warning disable CA2100 // the text comes from the test itself
        await using var command = new NpgsqlCommand(sql, connection);
#pragma warning restore CA2100
        return await command.ExecuteScalarAsync() is T value ? value : default;
    }

    private async Task ExecuteOnServerAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(_server);
        await connection.OpenAsync();
#pragma warning disable CA2100 // the name is a GUID of our own
        await using var command = new NpgsqlCommand(sql, connection);
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync();
    }
}

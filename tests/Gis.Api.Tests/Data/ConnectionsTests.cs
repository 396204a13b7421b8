using Gis.Api.Data;
using Microsoft.Extensions.Configuration;
using Npgsql;
using Xunit;

namespace Gis.Api.Tests.Data;

public sealed class ConnectionsTests
{
    [Fact]
    public void Connections_are_few_unless_the_operator_says_how_many()
    {
        Assert.Equal(Math.Max(10, 2 * Environment.ProcessorCount), PoolOf("Host=h"));
        Assert.Equal(33, PoolOf("Host=h;Maximum Pool Size=33"));
    }

    private static int PoolOf(string connection)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new("ConnectionStrings:Gis", connection)]).Build();
        using var source = DataServices.CreateDataSource(configuration);
        return new NpgsqlConnectionStringBuilder(source.ConnectionString).MaxPoolSize;
    }
}

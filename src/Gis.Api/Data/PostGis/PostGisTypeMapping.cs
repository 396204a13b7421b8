using System.Data.Common;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using NetTopologySuite.Geometries;

namespace Gis.Api.Data.PostGis;

/// <summary>EF Core's mapping of NetTopologySuite types to PostGIS columns. Values pass through: Npgsql converts them.</summary>
internal sealed class PostGisTypeMappingSourcePlugin : IRelationalTypeMappingSourcePlugin
{
    public RelationalTypeMapping? FindMapping(in RelationalTypeMappingInfo mappingInfo)
    {
        var isGeometryType = mappingInfo.ClrType is { } clrType && typeof(Geometry).IsAssignableFrom(clrType);
        var isGeometryColumn = mappingInfo.StoreTypeNameBase is "geometry" or "geography";
        return (mappingInfo.ClrType, mappingInfo.StoreTypeName) switch
        {
            (null, { } store) when isGeometryColumn => new PostGisTypeMapping(store, typeof(Geometry)),
            ({ } type, var store) when isGeometryType => new PostGisTypeMapping(store ?? "geometry", type),
            _ => null,
        };
    }
}

internal sealed class PostGisTypeMapping : RelationalTypeMapping
{
    public PostGisTypeMapping(string storeType, Type clrType)
        : base(storeType, clrType) { }

    private PostGisTypeMapping(RelationalTypeMappingParameters parameters)
        : base(parameters) { }

    protected override RelationalTypeMapping Clone(RelationalTypeMappingParameters parameters) => new PostGisTypeMapping(parameters);

    protected override void ConfigureParameter(DbParameter parameter) =>
        ((Npgsql.NpgsqlParameter)parameter).DataTypeName = StoreTypeNameBase;

    protected override string GenerateNonNullSqlLiteral(object value) =>
        throw new NotSupportedException("Geometries are sent as parameters, never as literals.");
}

internal sealed class PostGisOptionsExtension : IDbContextOptionsExtension
{
    private DbContextOptionsExtensionInfo? _info;

    public DbContextOptionsExtensionInfo Info => _info ??= new ExtensionInfo(this);

    public void ApplyServices(IServiceCollection services) =>
        new EntityFrameworkRelationalServicesBuilder(services).TryAdd<IRelationalTypeMappingSourcePlugin, PostGisTypeMappingSourcePlugin>();

    public void Validate(IDbContextOptions options) { }

    private sealed class ExtensionInfo(IDbContextOptionsExtension extension) : DbContextOptionsExtensionInfo(extension)
    {
        public override bool IsDatabaseProvider => false;

        public override string LogFragment => "using NetTopologySuite ";

        public override int GetServiceProviderHashCode() => 0;

        public override bool ShouldUseSameServiceProvider(DbContextOptionsExtensionInfo other) => other is ExtensionInfo;

        public override void PopulateDebugInfo(IDictionary<string, string> debugInfo) => debugInfo["PostGis"] = "1";
    }
}

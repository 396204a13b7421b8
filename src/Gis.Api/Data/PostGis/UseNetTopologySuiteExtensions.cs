using Microsoft.EntityFrameworkCore.Infrastructure;
using Npgsql.EntityFrameworkCore.PostgreSQL.Infrastructure;
using Npgsql.TypeMapping;

namespace Gis.Api.Data.PostGis;

/// <summary>
/// The two calls of the official plugins, which the package registry does not serve for this version. When it does,
/// this folder is deleted and the packages referenced; no caller changes.
/// </summary>
internal static class UseNetTopologySuiteExtensions
{
#pragma warning disable NPG9001 // see PostGisTypeInfo.cs
    public static TMapper UseNetTopologySuite<TMapper>(this TMapper mapper)
        where TMapper : INpgsqlTypeMapper
    {
        mapper.AddTypeInfoResolverFactory(new PostGisTypeInfoResolverFactory());
        return mapper;
    }
#pragma warning restore NPG9001

    public static NpgsqlDbContextOptionsBuilder UseNetTopologySuite(this NpgsqlDbContextOptionsBuilder options)
    {
        var core = ((IRelationalDbContextOptionsBuilderInfrastructure)options).OptionsBuilder;
        ((IDbContextOptionsBuilderInfrastructure)core).AddOrUpdateExtension(new PostGisOptionsExtension());
        return options;
    }
}

using System.Buffers;
using NetTopologySuite;
using NetTopologySuite.Geometries;
using NetTopologySuite.Geometries.Implementation;
using NetTopologySuite.IO;
using Npgsql.Internal;
using Npgsql.Internal.Postgres;

namespace Gis.Api.Data.PostGis;

#pragma warning disable NPG9001 // Npgsql marks its converter types as experimental; there is no other door for a type plugin.

/// <summary>Tells Npgsql that PostGIS <c>geometry</c> and <c>geography</c> are read and written as NetTopologySuite geometries.</summary>
internal sealed class PostGisTypeInfoResolverFactory : PgTypeInfoResolverFactory
{
    public override IPgTypeInfoResolver CreateResolver() => new Resolver();

    public override IPgTypeInfoResolver CreateArrayResolver() => new ArrayResolver();

    private static TypeInfoMappingCollection Scalars()
    {
        var mappings = new TypeInfoMappingCollection();
        foreach (var type in (string[])["geometry", "geography"])
        {
            Add<Geometry>(type, isDefault: true);
            Add<Point>(type);
            Add<LineString>(type);
            Add<Polygon>(type);
            Add<MultiPoint>(type);
            Add<MultiLineString>(type);
            Add<MultiPolygon>(type);
            Add<GeometryCollection>(type);
        }
        return mappings;

        void Add<T>(string type, bool isDefault = false)
            where T : Geometry =>
            mappings.AddType<T>(type, static (options, mapping, _) => mapping.CreateInfo(options, new GeometryConverter<T>()), isDefault);
    }

    private sealed class Resolver : IPgTypeInfoResolver
    {
        private readonly TypeInfoMappingCollection _mappings = Scalars();

        public PgTypeInfo? GetTypeInfo(Type? type, DataTypeName? dataTypeName, PgSerializerOptions options) =>
            _mappings.Find(type, dataTypeName, options);
    }

    private sealed class ArrayResolver : IPgTypeInfoResolver
    {
        private readonly TypeInfoMappingCollection _mappings = Arrays();

        public PgTypeInfo? GetTypeInfo(Type? type, DataTypeName? dataTypeName, PgSerializerOptions options) =>
            _mappings.Find(type, dataTypeName, options);

        private static TypeInfoMappingCollection Arrays()
        {
            var mappings = new TypeInfoMappingCollection(Scalars());
            mappings.AddArrayType<Geometry>("geometry");
            mappings.AddArrayType<Point>("geometry");
            return mappings;
        }
    }
}

/// <summary>
/// EWKB by NetTopologySuite's own reader and writer, with SRID and Z (M is read and written where the sequence has it).
/// A geometry is held whole in memory on either way: the largest area boundary is a few megabytes.
/// </summary>
internal sealed class GeometryConverter<T> : PgStreamingConverter<T>
    where T : Geometry
{
    // A geometry without SRID has 0, as in PostGIS; the library's own default is -1.
    private static readonly NtsGeometryServices Services = new(CoordinateArraySequenceFactory.Instance, new PrecisionModel(), 0);

    public override Size GetSize(SizeContext context, T value, ref object? writeState)
    {
        var bytes = ToEwkb(value);
        writeState = bytes;
        return bytes.Length;
    }

    public override T Read(PgReader reader) => FromEwkb(reader.ReadBytes(reader.CurrentRemaining).ToArray());

    public override async ValueTask<T> ReadAsync(PgReader reader, CancellationToken cancellationToken = default) =>
        FromEwkb((await reader.ReadBytesAsync(reader.CurrentRemaining, cancellationToken)).ToArray());

    public override void Write(PgWriter writer, T value) => writer.WriteBytes((byte[])writer.Current.WriteState!);

    public override ValueTask WriteAsync(PgWriter writer, T value, CancellationToken cancellationToken = default) =>
        writer.WriteBytesAsync((byte[])writer.Current.WriteState!, cancellationToken);

    private static byte[] ToEwkb(T value) =>
        new WKBWriter(ByteOrder.LittleEndian, handleSRID: true) { HandleOrdinates = OrdinatesOf(value) }.Write(value);

    private static T FromEwkb(byte[] bytes)
    {
        var geometry = new WKBReader(Services) { HandleSRID = true }.Read(bytes);
        return geometry as T ?? throw new InvalidCastException($"A PostGIS {geometry.GeometryType} cannot be read as {typeof(T).Name}.");
    }

    private static Ordinates OrdinatesOf(Geometry value)
    {
        var filter = new OrdinatesFilter();
        value.Apply(filter);
        return filter.Found;
    }

    private sealed class OrdinatesFilter : IEntireCoordinateSequenceFilter
    {
        public Ordinates Found { get; private set; } = Ordinates.XY;

        public bool Done => true;

        public bool GeometryChanged => false;

        public void Filter(CoordinateSequence seq)
        {
            if (seq.HasZ)
                Found |= Ordinates.Z;
            if (seq.HasM)
                Found |= Ordinates.M;
        }
    }
}

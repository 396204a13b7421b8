using System.ComponentModel.DataAnnotations;
using Gis.Api.Shared.Crs;

namespace Gis.Api.Imports;

/// <summary>What an import may take, and its thresholds; section "Imports" of the configuration, checked at start.</summary>
internal sealed record ImportLimits
{
    public const string Section = "Imports";
    private const long Megabyte = 1024 * 1024;

    /// <summary>Largest file, in bytes.</summary>
    [Range(1, long.MaxValue)]
    public long MaxFileBytes { get; init; } = 512 * Megabyte;

    [Range(1, 100)]
    public int MaxFiles { get; init; } = 20;

    [Range(1, int.MaxValue)]
    public int MaxRows { get; init; } = 5_000_000;

    [Range(1, 100_000)]
    public int MaxZipEntries { get; init; } = 2_000;

    /// <summary>Largest sum of what a zip unpacks to, in bytes.</summary>
    [Range(1, long.MaxValue)]
    public long MaxUnpackedBytes { get; init; } = 2_048 * Megabyte;

    /// <summary>Most that one entry of a zip over 1 MB may grow in unpacking; real tables and shapes stay well below.</summary>
    [Range(2, 10_000)]
    public int MaxZipRatio { get; init; } = 200;

    /// <summary>Memory of a converting child process, in bytes of address space.</summary>
    [Range(64 * Megabyte, long.MaxValue)]
    public long ConverterMemoryBytes { get; init; } = 2_048 * Megabyte;

    /// <summary>Wall clock and processor time of a converting child process.</summary>
    [Range(1, 86_400)]
    public int ConverterSeconds { get; init; } = 300;

    /// <summary>Largest file that a converting child process may write, in bytes.</summary>
    [Range(1, long.MaxValue)]
    public long ConverterOutputBytes { get; init; } = 4_096 * Megabyte;

    /// <summary>West, south, east, north in degrees: stands for the country while its boundary is not loaded.</summary>
    [Length(4, 4)]
    public double[] CountryBox { get; init; } = [97.3, 5.5, 105.7, 20.6];

    /// <summary>The country's boundary is the union of its provinces once it has so many.</summary>
    [Range(1, 1_000)]
    public int ProvincesOfCountry { get; init; } = 77;

    public CountryBox Box => new(CountryBox[0], CountryBox[1], CountryBox[2], CountryBox[3]);
}

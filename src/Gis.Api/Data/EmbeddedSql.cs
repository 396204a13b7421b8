using System.Collections.Concurrent;
using System.Reflection;

namespace Gis.Api.Data;

/// <summary>Statements kept in .sql files beside the code that runs them, compiled into the assembly.</summary>
internal static class EmbeddedSql
{
    private static readonly ConcurrentDictionary<string, string> Texts = new(StringComparer.Ordinal);

    /// <summary>The text of <c>{use case}.sql</c> in the folder of <typeparamref name="TUseCase"/>.</summary>
    public static string For<TUseCase>() => For(typeof(TUseCase));

    public static string For(Type useCase, string? name = null) => Read($"{useCase.Namespace}.{name ?? useCase.Name}.sql");

    public static string Read(string resource) =>
        Texts.GetOrAdd(
            resource,
            static key =>
            {
                using var stream =
                    Assembly.GetExecutingAssembly().GetManifestResourceStream(key)
                    ?? throw new InvalidOperationException($"No embedded statement {key}.");
                using var reader = new StreamReader(stream);
                return reader.ReadToEnd();
            }
        );
}

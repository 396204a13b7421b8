using Gis.Api.Shared;

namespace Gis.Api.Registers;

/// <summary>The words that a field may hold, and the words of lists that mean them.</summary>
internal sealed class WordList
{
    private readonly Dictionary<string, string> _byAlias = new(StringComparer.Ordinal);

    private WordList(IReadOnlyList<string> words)
    {
        Words = words;
        foreach (var word in words)
            _byAlias[PlainWord.Of(word)] = word;
    }

    /// <summary>As they are stored, in the order of their enum.</summary>
    public IReadOnlyList<string> Words { get; }

    /// <summary>Plain words (see <see cref="PlainWord"/>) and what they mean.</summary>
    public IEnumerable<(string Alias, string Word)> Aliases => _byAlias.Select(pair => (pair.Key, pair.Value));

    /// <summary>Null where the text is none of the words.</summary>
    public string? Find(string text) => _byAlias.GetValueOrDefault(PlainWord.Of(text));

    /// <param name="rows">A value and other words for it, after commas.</param>
    public static WordList Of<T>(params ReadOnlySpan<(T Value, string Aliases)> rows)
        where T : struct, Enum
    {
        var list = new WordList([.. Enum.GetValues<T>().Select(Kebab.Of)]);
        foreach (var (value, aliases) in rows)
        {
            foreach (var alias in aliases.Split(", "))
                list.Add(alias, Kebab.Of(value));
        }
        return list;
    }

    private void Add(string alias, string word)
    {
        if (!_byAlias.TryAdd(PlainWord.Of(alias), word) && _byAlias[PlainWord.Of(alias)] != word)
            throw new InvalidOperationException($"{alias} means {_byAlias[PlainWord.Of(alias)]} and {word}.");
    }
}

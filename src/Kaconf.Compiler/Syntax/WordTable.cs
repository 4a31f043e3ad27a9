namespace Kaconf.Compiler.Syntax;

/// <summary>Words seen lately, each as one string: a configuration says the same few hundred words again and again.</summary>
internal sealed class WordTable
{
    private const int Slots = 1024;
    private const int LongestKept = 40;
    private readonly string?[] words = new string?[Slots];

    /// <summary>The characters as a string.</summary>
    public string Of(string text, int start, int length)
    {
        if (length > LongestKept) return text.Substring(start, length);
        uint hash = 0;
        for (int i = start; i < start + length; i++) hash = (hash * 31) + text[i];
        ref string? word = ref words[hash % Slots];
        if (word is null || word.Length != length || string.CompareOrdinal(word, 0, text, start, length) != 0) word = text.Substring(start, length);
        return word;
    }
}

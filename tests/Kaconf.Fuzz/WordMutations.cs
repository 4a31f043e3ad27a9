using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;

namespace Kaconf.Fuzz;

/// <summary>Damage to words and characters.</summary>
internal static class WordMutations
{
    // Far numbers would only make far too many lines.
    private const char Repetition = '~';

    /// <summary>The text with one more fault.</summary>
    public static string Apply(string text, Random random)
    {
        List<string> pieces = [.. Regex.Matches(text, "[^\\s{}\"]+|\\s+|.", RegexOptions.CultureInvariant).Select(match => match.Value)];
        if (pieces.Count == 0) return Vocabulary.Word(random);
        int at = random.Next(pieces.Count), other = random.Next(pieces.Count);
        switch (random.Next(8))
        {
            case 0: (pieces[at], pieces[other]) = (pieces[other], pieces[at]); break;
            case 1: pieces.RemoveAt(at); break;
            case 2: pieces[at] += $" {pieces[at]}"; break;
            case 3: pieces[at] = Vocabulary.Word(random); break;
            case 4: pieces[at] += Vocabulary.Mark(random); break;
            case 5: ChangeNumber(pieces, random); break;
            case 6: pieces[at] = Garble(pieces[at], random); break;
            default: pieces[at] = Cut(pieces[at], random); break;
        }
        return string.Concat(pieces);
    }

    private static void ChangeNumber(List<string> pieces, Random random)
    {
        int start = random.Next(pieces.Count);
        int index = pieces.FindIndex(start, piece => char.IsAsciiDigit(piece[0]));
        bool repeats = index >= 0 && Enumerable.Range(Math.Max(0, index - 8), Math.Min(8, index)).Any(i => pieces[i].Contains(Repetition));
        if (index >= 0 && !repeats) pieces[index] = Vocabulary.Number(random);
    }

    private static string Garble(string piece, Random random)
    {
        char[] characters = piece.ToCharArray();
        int at = random.Next(characters.Length);
        characters[at] = random.Next(3) == 0 ? (char)random.Next(0x10000) : (char)random.Next(0x80);
        return new string(characters);
    }

    private static string Cut(string piece, Random random) => piece[..random.Next(piece.Length)] + piece[random.Next(piece.Length)..];
}

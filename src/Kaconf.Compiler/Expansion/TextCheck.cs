using System;
using Kaconf.Compiler.Diagnostics;
using Kaconf.Compiler.Text;

namespace Kaconf.Compiler.Expansion;

/// <summary>Characters that no configuration should hold, reported once a file.</summary>
internal static class TextCheck
{
    public static void Run(SourceText text, DiagnosticBag bag)
    {
        string content = text.Content;
        if (text.HasByteOrderMark) bag.ByteOrderMark(SourcePlace.Of(text, new TextSpan(0, 0)));
        if (!text.IsLatin1 && content.IndexOf('\0') < 0 && content.IndexOf('\uFFFD') < 0) return;
        (int first, int count) unreadable = (-1, 0), nul = (-1, 0);
        for (int i = 0; i < content.Length; i++)
        {
            char c = content[i];
            // In a text read as Latin-1 every character past ASCII is a byte that was no UTF-8.
            if (c == '\uFFFD' || (text.IsLatin1 && c > '\u007F')) Note(ref unreadable, i);
            if (c == '\0') Note(ref nul, i);
        }
        // Of a file with NUL characters that is the fault, and the other follows from it.
        if (unreadable.count > 0 && nul.count == 0) bag.NotUtf8(PlaceOf(text, unreadable.first), unreadable.count);
        if (nul.count > 0) bag.NulCharacter(PlaceOf(text, nul.first), nul.count, IsUtf16(content, nul.count));
    }

    // Every second byte of English text is 0 then; other files have zeros side by side.
    private static bool IsUtf16(string content, int nuls) => nuls > content.Length / 3 && content.IndexOf("\0\0", StringComparison.Ordinal) < 0;

    private static void Note(ref (int First, int Count) seen, int index) => seen = (seen.Count == 0 ? index : seen.First, seen.Count + 1);

    private static SourcePlace PlaceOf(SourceText text, int offset) => SourcePlace.Of(text, new TextSpan(offset, 1));
}

using System.Text;

namespace Kaconf.Compiler.Text;

/// <summary>One configuration file: its path as diagnostics show it, and its characters.</summary>
/// <remarks>Value-equal by path and content, so that an unchanged file is recognised.</remarks>
public sealed record SourceText(string Path, string Content)
{
    private static readonly Encoding StrictUtf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private LineMap? lines;
    private bool? hasConditions;

    /// <summary>Lines and columns of this text.</summary>
    public LineMap Lines => lines ??= new LineMap(Content);

    /// <summary>The bytes were not UTF-8 and each became the character of its number (Latin-1); reported once.</summary>
    public bool IsLatin1 { get; init; }

    /// <summary>The bytes began with a byte order mark, which is not part of the content; keepalived does not know it.</summary>
    public bool HasByteOrderMark { get; init; }

    /// <summary>Whether a line may be for some nodes only: <c>@NAME</c> at its start, behind a brace or in a definition.</summary>
    internal bool HasConditions => hasConditions ??= FindCondition();

    /// <summary>Reads a file's bytes: UTF-8 with or without a byte order mark, else Latin-1, so that nothing is lost.</summary>
    public static SourceText FromBytes(string path, byte[] bytes)
    {
        int skip = bytes.Length >= 3 && bytes[0] == 0xEF && bytes[1] == 0xBB && bytes[2] == 0xBF ? 3 : 0;
        try
        {
            return new SourceText(path, StrictUtf8.GetString(bytes, skip, bytes.Length - skip)) { HasByteOrderMark = skip > 0 };
        }
        catch (DecoderFallbackException)
        {
            return new SourceText(path, Encoding.GetEncoding(28591).GetString(bytes)) { IsLatin1 = true };
        }
    }

    /// <summary>The bytes of the file; of one that was read, the same bytes.</summary>
    public byte[] ToBytes()
    {
        if (IsLatin1) return Encoding.GetEncoding(28591).GetBytes(Content);
        byte[] bytes = StrictUtf8.GetBytes(Content);
        return HasByteOrderMark ? [.. Encoding.UTF8.GetPreamble(), .. bytes] : bytes;
    }

    /// <summary>Equal path and content.</summary>
    public bool Equals(SourceText? other) =>
        other is not null && Path == other.Path && Content == other.Content && IsLatin1 == other.IsLatin1 && HasByteOrderMark == other.HasByteOrderMark;

    /// <inheritdoc/>
    public override int GetHashCode() => Path.GetHashCode() ^ Content.Length;

    private bool FindCondition()
    {
        for (int at = Content.IndexOf('@'); at >= 0; at = Content.IndexOf('@', at + 1))
        {
            int before = at - 1;
            while (before >= 0 && Content[before] is ' ' or '\t') before--;
            if (before < 0 || Content[before] is '\n' or '{' or '}' or '=') return true;
        }
        return false;
    }
}

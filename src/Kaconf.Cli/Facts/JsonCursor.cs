using System;
using System.Text.Json;

namespace Kaconf.Cli.Facts;

/// <summary>Reads JSON from front to back, and says in which line something is not what was expected.</summary>
internal ref struct JsonCursor(string path, ReadOnlySpan<byte> bytes)
{
    private readonly ReadOnlySpan<byte> bytes = bytes;
    private Utf8JsonReader json = new(bytes, new JsonReaderOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });

    /// <summary>Goes into an object.</summary>
    public void Open(string expected)
    {
        json.Read();
        if (json.TokenType != JsonTokenType.StartObject) throw Wrong(expected);
    }

    /// <summary>The next name of the object that the cursor is in; null at its end.</summary>
    public string? Name()
    {
        json.Read();
        return json.TokenType == JsonTokenType.PropertyName ? json.GetString() : null;
    }

    /// <summary>Whether the next value is null, which is then passed; otherwise an object is opened.</summary>
    public bool OpenOrNull(string expected)
    {
        json.Read();
        if (json.TokenType == JsonTokenType.Null) return true;
        return json.TokenType == JsonTokenType.StartObject ? false : throw Wrong(expected);
    }

    /// <summary>A text.</summary>
    public string Text(string expected)
    {
        json.Read();
        return json.TokenType == JsonTokenType.String ? json.GetString()! : throw Wrong(expected);
    }

    /// <summary>A whole number from 1.</summary>
    public int Number(string expected)
    {
        json.Read();
        return json.TokenType == JsonTokenType.Number && json.TryGetInt32(out int number) && number > 0 ? number : throw Wrong(expected);
    }

    /// <summary>Goes into an array.</summary>
    public void OpenArray(string expected)
    {
        json.Read();
        if (json.TokenType != JsonTokenType.StartArray) throw Wrong(expected);
    }

    /// <summary>The next text of the array that the cursor is in; null at its end.</summary>
    public string? Element(string expected)
    {
        json.Read();
        if (json.TokenType == JsonTokenType.EndArray) return null;
        return json.TokenType == JsonTokenType.String ? json.GetString() : throw Wrong(expected);
    }

    /// <summary>Makes sure that nothing follows.</summary>
    public void End()
    {
        if (json.Read()) throw Wrong("the end of the file");
    }

    /// <summary>That what was just read is something else.</summary>
    public readonly CannotRunException Wrong(string expected)
    {
        ReadOnlySpan<byte> before = bytes[..(int)json.TokenStartIndex];
        string found = json.TokenType is JsonTokenType.String or JsonTokenType.PropertyName ? $"\"{json.GetString()}\"" : json.TokenType.ToString();
        return new CannotRunException($"{path}:{before.Count((byte)'\n') + 1}: found {found}, expected {expected}", "'kaconf facts' on the node writes such a file; docs/lint.md has the form");
    }
}

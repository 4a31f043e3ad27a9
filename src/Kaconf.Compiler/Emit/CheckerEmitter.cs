using System;
using System.Collections.Generic;
using System.Linq;
using Kaconf.Compiler.Model;
using Kaconf.Compiler.Schema;
using Kaconf.Compiler.Values;

namespace Kaconf.Compiler.Emit;

/// <summary>Writes a checker as the construction of its own kind of CheckerConfig.</summary>
internal static class CheckerEmitter
{
    private static readonly PropertyRow[] Connection =
    [
        PropertyRow.Of(CheckKeywords.ConnectIp, "ConnectAddress"),
        PropertyRow.Of(CheckKeywords.ConnectPort, "ConnectPort"),
        PropertyRow.Of(CheckKeywords.BindTo, "BindAddress"),
        PropertyRow.Of(CheckKeywords.BindPort, "BindPort"),
        PropertyRow.Of(CheckKeywords.BindInterface, "BindInterface"),
        PropertyRow.Of(CheckKeywords.ConnectTimeout, "ConnectTimeoutMicroseconds"),
        PropertyRow.Of(CheckKeywords.Mark, "Mark"),
    ];

    private static readonly PropertyRow[] Timing =
    [
        PropertyRow.Of(CheckKeywords.DelayLoop, "DelayLoopMicroseconds"),
        PropertyRow.Of(CheckKeywords.Warmup, "WarmupMicroseconds"),
        PropertyRow.Of(CheckKeywords.Alpha, "Alpha"),
        PropertyRow.Of(CheckKeywords.LogAllFailures, "LogAllFailures"),
    ];

    private static readonly Dictionary<BlockKeyword, Kind> Kinds = new()
    {
        [TcpCheckKeywords.Block] = Connecting("TcpCheckConfig"),
        [PingCheckKeywords.Block] = Connecting("PingCheckConfig"),
        [SmtpCheckKeywords.Block] = Connecting("SmtpCheckConfig", more: (settings, block) => settings.List("Hosts", block.Of(SmtpCheckKeywords.Host).Select(host => Settings(host).Settings.Inline())),
            rows: PropertyRow.Of(SmtpCheckKeywords.HeloName, "HeloName")),
        [SmtpCheckKeywords.Host] = Connecting("SmtpHostConfig"),
        [DnsCheckKeywords.Block] = Connecting("DnsCheckConfig", DnsCheckKeywords.Retry, DnsCheckKeywords.DelayBeforeRetry, null,
            PropertyRow.Of(DnsCheckKeywords.Type, "RecordType"), PropertyRow.Of(DnsCheckKeywords.Name, "Name")),
        [UdpCheckKeywords.Block] = Connecting("UdpCheckConfig", null, null, null,
            PropertyRow.Of(UdpCheckKeywords.Payload, "Payload", pattern => Literal.Of(pattern!.Bytes)),
            PropertyRow.Of(UdpCheckKeywords.Reply, "Reply", pattern => $"new BytePatternConfig({Literal.Of(pattern!.Bytes)}, {Literal.Of(pattern.Mask)})"),
            PropertyRow.Of(UdpCheckKeywords.MinimumReply, "MinimumReply"), PropertyRow.Of(UdpCheckKeywords.MaximumReply, "MaximumReply")),
        [HttpCheckKeywords.Plain] = Connecting("HttpCheckConfig", null, HttpCheckKeywords.DelayBeforeRetry, UrlEmitter.Set, UrlEmitter.CheckerRows),
        [HttpCheckKeywords.Tls] = Connecting("HttpCheckConfig", null, HttpCheckKeywords.DelayBeforeRetry, UrlEmitter.Set, UrlEmitter.CheckerRows),
        [MiscCheckKeywords.Block] = new("MiscCheckConfig", [
            .. Timing, PropertyRow.Of(MiscCheckKeywords.Retry, "Retry"), PropertyRow.Of(CheckKeywords.DelayBeforeRetry, "DelayBeforeRetryMicroseconds"),
            PropertyRow.Of(MiscCheckKeywords.Timeout, "TimeoutMicroseconds"), PropertyRow.Of(MiscCheckKeywords.Dynamic, "IsDynamic"),
        ], SetCommand),
        [FileCheckKeywords.Block] = new("FileCheckConfig", [PropertyRow.Of(FileCheckKeywords.File, "TrackFile")], SetWeight),
        [BfdCheckKeywords.Block] = new("BfdCheckConfig", [PropertyRow.Of(BfdCheckKeywords.Name, "Session"), PropertyRow.Of(CheckKeywords.Alpha, "Alpha")], null),
    };

    /// <summary>The type of a checker, or of a host of one, and its settings.</summary>
    public static (string Type, Initializer Settings) Settings(BlockModel checker)
    {
        Kind kind = Kinds[checker.Keyword];
        Initializer settings = new();
        foreach (PropertyRow row in kind.Rows) row.Set(settings, checker);
        kind.More?.Invoke(settings, checker);
        return (kind.Type, settings);
    }

    private static Kind Connecting(
        string type, Keyword<long>? retry = null, Keyword<long>? delay = null, Action<Initializer, BlockModel>? more = null, params PropertyRow[] rows) => new(type, [
            .. Connection, .. Timing, PropertyRow.Of(retry ?? CheckKeywords.Retry, "Retry"),
            PropertyRow.Of(delay ?? CheckKeywords.DelayBeforeRetry, "DelayBeforeRetryMicroseconds"), .. rows,
        ], more);

    private static void SetCommand(Initializer settings, BlockModel checker)
    {
        CommandValue command = checker.Get(MiscCheckKeywords.Command);
        UserValue account = checker.Get(MiscCheckKeywords.Account);
        settings.Command("Command", account.User.Length > 0 ? command with { User = account } : command);
    }

    // The weight of the track_file counts where the checker gives none.
    private static void SetWeight(Initializer settings, BlockModel checker)
    {
        if (!checker.IsGiven(FileCheckKeywords.Weight)) return;
        Weight weight = checker.Get(FileCheckKeywords.Weight);
        settings.Set("Weight", Literal.Of(weight.Value)).Truth("Reverse", weight.Reverse);
    }

    private sealed record Kind(string Type, IReadOnlyList<PropertyRow> Rows, Action<Initializer, BlockModel>? More);
}

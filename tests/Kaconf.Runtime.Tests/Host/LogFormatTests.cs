using System;
using System.Text;
using Kaconf.Runtime.Host;
using Xunit;

namespace Kaconf.Runtime.Tests.Host;

public class LogFormatTests
{
    private static readonly DateTime time = new(2026, 1, 2, 3, 4, 5, 67, DateTimeKind.Utc);

    [Theory]
    [InlineData("Info", "<6>hello\n")]
    [InlineData("Warning", "<4>hello\n")]
    [InlineData("Error", "<3>hello\n")]
    public void Under_systemd_a_priority_leads(string level, string expected)
    {
        byte[] line = new byte[100];
        Assert.Equal(expected, Text(line, LogFormat.WriteWithPriority(line, Enum.Parse<LogLevel>(level), "hello")));
    }

    [Theory]
    [InlineData("hello", "2026-01-02T03:04:05.067Z hello\n")]
    [InlineData("two\nlines\tand a tab", "2026-01-02T03:04:05.067Z two lines and a tab\n")]
    [InlineData("grün", "2026-01-02T03:04:05.067Z grün\n")]
    public void Elsewhere_the_time_leads_and_a_message_is_one_line(string message, string expected)
    {
        byte[] line = new byte[100];
        Assert.Equal(expected, Text(line, LogFormat.WriteWithTime(line, time, message)));
    }

    [Fact]
    public void A_message_that_is_too_long_is_cut_at_a_whole_character()
    {
        byte[] line = new byte[32];
        Assert.Equal("2026-01-02T03:04:05.067Z abcde\n", Text(line, LogFormat.WriteWithTime(line, time, "abcdeé and more")));
    }

    private static string Text(byte[] line, int length) => Encoding.UTF8.GetString(line, 0, length);
}

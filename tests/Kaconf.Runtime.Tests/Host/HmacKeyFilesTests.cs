using System;
using System.IO;
using Kaconf.Runtime.Config;
using Kaconf.Runtime.Host.Vrrp;
using Xunit;

namespace Kaconf.Runtime.Tests.Host;

public sealed class HmacKeyFilesTests : IDisposable
{
    private readonly string path = Path.GetTempFileName();

    [Fact]
    public void A_file_without_end_is_no_key_and_takes_no_memory()
    {
        (byte[]? key, string? problem) = HmacKeyFiles.Read(new HmacKeyConfig(1) { File = "/dev/zero" });
        Assert.Null(key);
        Assert.Contains("/dev/zero holds no key", problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(UnixFileMode.UserRead | UnixFileMode.UserWrite, false)]
    [InlineData(UnixFileMode.UserRead | UnixFileMode.GroupRead, true)]
    [InlineData(UnixFileMode.UserRead | UnixFileMode.OtherRead, true)]
    public void Others_can_read_what_its_mode_lets_them(UnixFileMode mode, bool can)
    {
        File.SetUnixFileMode(path, mode);
        Assert.Equal(can, Kaconf.Runtime.Linux.FileAccess.OthersCanRead(path));
    }

    [Fact]
    public void A_key_is_read()
    {
        File.WriteAllText(path, "hex:" + new string('a', 64) + "\n");
        Assert.Equal(32, HmacKeyFiles.Read(new HmacKeyConfig(1) { File = path }).Key?.Length);
    }

    public void Dispose() => File.Delete(path);
}

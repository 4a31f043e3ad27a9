using Kaconf.Runtime.Linux;
using Xunit;

namespace Kaconf.Runtime.Tests.Host;

public class LinuxExceptionTests
{
    [Fact]
    public void A_missing_right_is_named() => Assert.Equal(
        "cannot open a socket: EPERM (1: Operation not permitted); run as root, or grant CAP_NET_ADMIN and CAP_NET_RAW (--check says what is missing)",
        new LinuxException("cannot open a socket", Errno.EPERM).Message);

    [Fact]
    public void Other_errors_stand_for_themselves() => Assert.Equal(
        "cannot open a socket: ENODEV (19: No such device)", new LinuxException("cannot open a socket", Errno.ENODEV).Message);
}

/*
 * What the kernel takes of a takeover: an advert for each virtual router by sendto(2), all addresses by netlink, 500 a call, and an
 * ARP for each. It is the least that a program can do which does it in this order.
 *   takeover start|farewell ROUTERS NETWORKS MILLISECONDS PRIORITY
 * "start" takes over when 3 × the interval and the skew time have passed since it was executed, "farewell" when the skew time has
 * passed since an advert of priority 0. The routers are those of Load.cs.
 */
#include <arpa/inet.h>
#include <err.h>
#include <linux/netlink.h>
#include <linux/rtnetlink.h>
#include <net/if.h>
#include <netinet/if_ether.h>
#include <netinet/ip.h>
#include <netpacket/packet.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/socket.h>
#include <time.h>
#include <unistd.h>

enum { VRRP = 112, MOST_NETWORKS = 16, MOST_ROUTERS = 4096, AT_ONCE = 500 };

static int routers, networks, milliseconds, priority, vrrp, arp, route;
static int indices[MOST_NETWORKS];
static struct in_addr own[MOST_NETWORKS];
static uint8_t hardware[MOST_NETWORKS][ETH_ALEN];

struct request { struct nlmsghdr head; struct ifaddrmsg about; struct rtattr local; struct in_addr address; };

static struct in_addr address_of(int router)
{
    return (struct in_addr){htonl(0x0A4E0001u + ((uint32_t)(router % networks) << 8) + (uint32_t)(router / networks))};
}

static long long now(void)
{
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return time.tv_sec * 1000000000LL + time.tv_nsec;
}

static int open_socket(int family, int type, int protocol)
{
    int fd = socket(family, type, protocol);
    if (fd < 0) err(1, "socket");
    return fd;
}

static void look(void)
{
    int most = 255, off = 0;
    if (setsockopt(vrrp, IPPROTO_IP, IP_MULTICAST_TTL, &most, sizeof most) < 0 || setsockopt(vrrp, IPPROTO_IP, IP_MULTICAST_LOOP, &off, sizeof off) < 0) err(1, "setsockopt");
    for (int network = 0; network < networks; network++) {
        struct ifreq card = {0};
        snprintf(card.ifr_name, sizeof card.ifr_name, "eth%d", network);
        indices[network] = (int)if_nametoindex(card.ifr_name);
        if (ioctl(vrrp, SIOCGIFADDR, &card) < 0) err(1, "%s", card.ifr_name);
        own[network] = ((struct sockaddr_in *)&card.ifr_addr)->sin_addr;
        if (ioctl(vrrp, SIOCGIFHWADDR, &card) < 0) err(1, "%s", card.ifr_name);
        memcpy(hardware[network], card.ifr_hwaddr.sa_data, ETH_ALEN);
        struct ip_mreqn group = {{htonl(0xE0000012u + (uint32_t)network)}, {0}, indices[network]};
        if (setsockopt(vrrp, IPPROTO_IP, IP_ADD_MEMBERSHIP, &group, sizeof group) < 0) err(1, "group");
    }
}

static uint32_t sum(const void *bytes, int size, uint32_t from)
{
    for (const uint8_t *at = bytes; size > 0; at += 2, size -= 2) from += (uint32_t)(at[0] << 8 | at[1]);
    return from;
}

static void advert(int router)
{
    int network = router % networks;
    struct sockaddr_in to = {.sin_family = AF_INET, .sin_addr = {htonl(0xE0000012u + (uint32_t)network)}};
    struct { uint8_t head[8]; struct in_addr address; } message = {
        {0x31, (uint8_t)(router / networks + 1), (uint8_t)priority, 1, (uint8_t)(milliseconds / 10 >> 8), (uint8_t)(milliseconds / 10), 0, 0}, address_of(router)};
    uint32_t total = sum(&message, sizeof message, sum(&own[network], 4, sum(&to.sin_addr, 4, VRRP + sizeof message)));
    total = (total & 0xFFFF) + (total >> 16), total = ~((total & 0xFFFF) + (total >> 16));
    message.head[6] = (uint8_t)(total >> 8), message.head[7] = (uint8_t)total;
    struct { struct cmsghdr head; struct in_pktinfo way; } control = {{sizeof control, IPPROTO_IP, IP_PKTINFO}, {indices[network], own[network], {0}}};
    struct iovec piece = {&message, sizeof message};
    struct msghdr packet = {&to, sizeof to, &piece, 1, &control, sizeof control, 0};
    if (sendmsg(vrrp, &packet, 0) < 0) err(1, "advert");
}

static void add(int first, int count)
{
    static struct request requests[AT_ONCE];
    static char answer[65536];
    struct sockaddr_nl kernel = {.nl_family = AF_NETLINK};
    for (int i = 0; i < count; i++) {
        uint16_t flags = NLM_F_REQUEST | NLM_F_CREATE | (i == count - 1 ? NLM_F_ACK : 0);
        requests[i] = (struct request){{sizeof(struct request), RTM_NEWADDR, flags, 0, 0},
            {AF_INET, 32, 0, 0, (uint32_t)indices[(first + i) % networks]}, {8, IFA_LOCAL}, address_of(first + i)};
    }
    if (sendto(route, requests, sizeof *requests * (size_t)count, 0, (struct sockaddr *)&kernel, sizeof kernel) < 0) err(1, "addresses");
    if (recv(route, answer, sizeof answer, 0) < 0) err(1, "answer");
}

static void announce(int router)
{
    int network = router % networks;
    struct sockaddr_ll to = {AF_PACKET, htons(ETH_P_ARP), indices[network], 0, 0, ETH_ALEN, {255, 255, 255, 255, 255, 255}};
    struct in_addr address = address_of(router);
    struct ether_arp packet = {{htons(1), htons(ETH_P_IP), ETH_ALEN, 4, htons(ARPOP_REQUEST)}, {0}, {0}, {0}, {0}};
    memcpy(packet.arp_sha, hardware[network], ETH_ALEN);
    memcpy(packet.arp_spa, &address, 4);
    memcpy(packet.arp_tpa, &address, 4);
    if (sendto(arp, &packet, sizeof packet, 0, (struct sockaddr *)&to, sizeof to) < 0) err(1, "announce");
}

static void wait_until(long long time)
{
    struct timespec at = {time / 1000000000, time % 1000000000};
    clock_nanosleep(CLOCK_MONOTONIC, TIMER_ABSTIME, &at, NULL);
}

int main(int count, char **words)
{
    long long begin = now(), interval, skew;
    if (count != 6) errx(2, "usage: takeover start|farewell ROUTERS NETWORKS MILLISECONDS PRIORITY");
    routers = atoi(words[2]), networks = atoi(words[3]), milliseconds = atoi(words[4]), priority = atoi(words[5]);
    if (networks < 1 || networks > MOST_NETWORKS || routers > MOST_ROUTERS) errx(2, "found %d routers on %d networks", routers, networks);
    interval = milliseconds * 1000000LL, skew = interval * (256 - priority) / 256;
    vrrp = open_socket(AF_INET, SOCK_RAW, VRRP), arp = open_socket(AF_PACKET, SOCK_DGRAM, 0), route = open_socket(AF_NETLINK, SOCK_RAW, NETLINK_ROUTE);
    look();
    if (strcmp(words[1], "farewell") == 0) {
        uint8_t packet[2048];
        do { if (recv(vrrp, packet, sizeof packet, 0) < 28) err(1, "recv"); } while (packet[22] != 0);
        wait_until(now() + skew);
    } else wait_until(begin + 3 * interval + skew);
    begin = now();
    for (int router = 0; router < routers; router++) advert(router);
    for (int first = 0; first < routers; first += AT_ONCE) add(first, routers - first < AT_ONCE ? routers - first : AT_ONCE);
    for (int router = 0; router < routers; router++) announce(router);
    for (;;) {
        wait_until(begin += interval);
        for (int router = 0; router < routers; router++) advert(router);
    }
}

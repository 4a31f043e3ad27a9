/*
 * What the kernel takes of a program that does nothing itself: one sendto(2) for each advert, or one recv(2) for each that comes.
 *   floor send|receive ROUTERS NETWORKS MILLISECONDS
 * The routers are those of Load.cs. Adverts have no checksum: nobody here looks at it.
 */
#include <arpa/inet.h>
#include <err.h>
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

enum { VRRP = 112, MOST_NETWORKS = 16, NANOSECONDS = 1000000000 };

static int routers, networks, milliseconds;

static int index_of(int network)
{
    char name[IFNAMSIZ];
    snprintf(name, sizeof name, "eth%d", network);
    return (int)if_nametoindex(name);
}

static struct in_addr group_of(int network)
{
    return (struct in_addr){htonl(0xE0000012u + (uint32_t)network)};
}

static struct in_addr address_of(int router)
{
    return (struct in_addr){htonl(0x0A4E0001u + ((uint32_t)(router % networks) << 8) + (uint32_t)(router / networks))};
}

static void set(int fd, int option, const void *value, socklen_t size)
{
    if (setsockopt(fd, IPPROTO_IP, option, value, size) < 0) err(1, "setsockopt %d", option);
}

/* So that the bench sees when it begins, as it does with a daemon. */
static void announce(void)
{
    int fd = socket(AF_PACKET, SOCK_DGRAM, htons(ETH_P_ARP));
    if (fd < 0) err(1, "packet socket");
    for (int router = 0; router < routers; router++) {
        struct sockaddr_ll to = {AF_PACKET, htons(ETH_P_ARP), index_of(router % networks), 0, 0, ETH_ALEN, {255, 255, 255, 255, 255, 255}};
        struct ifreq card = {0};
        struct ether_arp arp = {{htons(1), htons(ETH_P_IP), ETH_ALEN, 4, htons(ARPOP_REQUEST)}, {0}, {0}, {0}, {0}};
        struct in_addr address = address_of(router);
        if_indextoname((unsigned)to.sll_ifindex, card.ifr_name);
        if (ioctl(fd, SIOCGIFHWADDR, &card) < 0) err(1, "%s", card.ifr_name);
        memcpy(arp.arp_sha, card.ifr_hwaddr.sa_data, ETH_ALEN);
        memcpy(arp.arp_spa, &address, 4);
        memcpy(arp.arp_tpa, &address, 4);
        if (sendto(fd, &arp, sizeof arp, 0, (struct sockaddr *)&to, sizeof to) < 0) err(1, "announce");
    }
}

static void send_adverts(void)
{
    int fds[MOST_NETWORKS], on = 1, off = 0;
    struct timespec next;
    for (int network = 0; network < networks; network++) {
        struct ip_mreqn way = {.imr_ifindex = index_of(network)};
        if ((fds[network] = socket(AF_INET, SOCK_RAW, VRRP)) < 0) err(1, "raw socket");
        set(fds[network], IP_HDRINCL, &on, sizeof on);
        set(fds[network], IP_MULTICAST_LOOP, &off, sizeof off);
        set(fds[network], IP_MULTICAST_IF, &way, sizeof way);
    }
    for (clock_gettime(CLOCK_MONOTONIC, &next);;) {
        for (int router = 0; router < routers; router++) {
            int network = router % networks;
            struct { struct iphdr ip; uint8_t message[8]; struct in_addr address; } advert = {
                {.version = 4, .ihl = 5, .ttl = 255, .protocol = VRRP, .daddr = group_of(network).s_addr, .tot_len = htons(32)},
                {0x31, (uint8_t)(router / networks + 1), 150, 1, (uint8_t)(milliseconds / 10 >> 8), (uint8_t)(milliseconds / 10), 0, 0},
                address_of(router)};
            struct sockaddr_in to = {.sin_family = AF_INET, .sin_addr = group_of(network)};
            if (sendto(fds[network], &advert, sizeof advert, 0, (struct sockaddr *)&to, sizeof to) < 0) err(1, "sendto");
        }
        next.tv_nsec += milliseconds * 1000000L;
        for (; next.tv_nsec >= NANOSECONDS; next.tv_nsec -= NANOSECONDS) next.tv_sec++;
        clock_nanosleep(CLOCK_MONOTONIC, TIMER_ABSTIME, &next, NULL);
    }
}

static void receive_adverts(void)
{
    static char packet[2048];
    int fd = socket(AF_INET, SOCK_RAW, VRRP);
    if (fd < 0) err(1, "raw socket");
    for (int network = 0; network < networks; network++) {
        struct ip_mreqn group = {group_of(network), {0}, index_of(network)};
        set(fd, IP_ADD_MEMBERSHIP, &group, sizeof group);
    }
    while (recv(fd, packet, sizeof packet, 0) > 0);
    err(1, "recv");
}

int main(int count, char **words)
{
    if (count != 5) errx(2, "usage: floor send|receive ROUTERS NETWORKS MILLISECONDS");
    routers = atoi(words[2]), networks = atoi(words[3]), milliseconds = atoi(words[4]);
    if (networks < 1 || networks > MOST_NETWORKS) errx(2, "found %d networks, expected 1 to %d", networks, MOST_NETWORKS);
    if (strcmp(words[1], "send") != 0) receive_adverts();
    announce();
    send_adverts();
}

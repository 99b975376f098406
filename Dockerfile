# Ubuntu ships .NET 10 in its own package archive.
FROM ubuntu:26.04 AS build
RUN apt-get update && apt-get install -y --no-install-recommends dotnet-sdk-10.0 ca-certificates
WORKDIR /source
COPY . .
RUN dotnet publish services/Host -c Release -o /program

FROM ubuntu:26.04
RUN apt-get update && apt-get install -y --no-install-recommends aspnetcore-runtime-10.0 \
    && rm -rf /var/lib/apt/lists/* \
    && useradd --system --create-home jobmatch && mkdir /data && chown jobmatch /data
COPY --from=build /program /program
USER jobmatch
ENTRYPOINT ["dotnet", "/program/JobMatch.Host.dll"]

-- Keeps a constant pace of PER_SECOND requests a second, whatever the answers take: each request waits
-- for its place in a schedule that all connections share.
local ffi = require("ffi")
ffi.cdef [[
  typedef struct { long sec; long nsec; } kessai_time;
  int clock_gettime(int clock, kessai_time *now);
]]

local MONOTONIC = 1
local place

function delay()
  local time = ffi.new("kessai_time")
  ffi.C.clock_gettime(MONOTONIC, time)
  local now = tonumber(time.sec) * 1000 + tonumber(time.nsec) / 1e6
  place = place and place + 1000 / PER_SECOND or now
  return math.max(0, math.floor(place - now))
end


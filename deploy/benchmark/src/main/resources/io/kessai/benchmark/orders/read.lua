-- Reads orders by chance. Arguments: the bearer's header, how many orders there are.
local headers = {}
local orders

function init(args)
  headers["Authorization"] = args[1]
  orders = tonumber(args[2])
end

function request()
  return wrk.format("GET", "/merchants/demo/orders/o-" .. math.random(orders), headers)
end
